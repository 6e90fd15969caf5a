/** Black-and-white images of 32×32: hex text ↔ rows, and the rows as one path. A row is 32 bits, the left one highest. */

/** 256 hex digits → 32 rows. */
export const rowsOf = (hex: string): number[] => Array.from({ length: 32 }, (_, i) => parseInt(hex.slice(8 * i, 8 * i + 8), 16))

/** 32 rows → 256 hex digits. */
export const hexOf = (rows: readonly number[]): string => rows.map((row) => (row >>> 0).toString(16).padStart(8, '0')).join('')

/** Is the pixel in this column set? */
export const isSet = (row: number, column: number): number => (row >>> (31 - column)) & 1

/** The set pixels as an SVG path, a box for each run. */
export const inkPath = (rows: readonly number[]): string => rows.map((row, y) => {
  let path = ''
  for (let x = 0; x < 32; x++) {
    let end = x
    while (end < 32 && isSet(row, end)) end++
    if (end > x) path += `M${x} ${y}h${end - x}v1H${x}z`
    x = end
  }
  return path
}).join('')
