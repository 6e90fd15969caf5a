/** A source file → the lines to show: all of it, or one region, without the region marks. */

const begins = /^\s*(#|\/\/|--)\s*region\s+([\w-]+)\s*$/
const ends = /^\s*(#|\/\/|--)\s*endregion\b/

/** Undefined when the file has no such region. Common indentation is taken off. */
export function listingLines(source: string, region?: string): string[] | undefined {
  const open: string[] = []
  const shown: string[] = []
  let found = region === undefined
  for (const line of source.replace(/\n+$/, '').split('\n')) {
    const name = begins.exec(line)?.[2]
    if (name) { open.push(name); found ||= name === region }
    else if (ends.test(line)) open.pop()
    else if (region === undefined || open.includes(region)) shown.push(line)
  }
  const indent = Math.min(...shown.filter((line) => line.trim()).map((line) => line.search(/\S/)))
  return found ? trimBlank(shown.map((line) => line.slice(Number.isFinite(indent) ? indent : 0))) : undefined
}

/** The line, 1-based, of the first region mark without a partner. */
export function unpairedRegion(source: string): number | undefined {
  const open: number[] = []
  for (const [i, line] of source.split('\n').entries()) {
    if (begins.test(line)) open.push(i + 1)
    else if (ends.test(line) && open.pop() === undefined) return i + 1
  }
  return open[0]
}

const trimBlank = (lines: string[]): string[] => {
  const first = lines.findIndex((line) => line.trim())
  const last = lines.findLastIndex((line) => line.trim())
  return first < 0 ? [] : lines.slice(first, last + 1)
}
