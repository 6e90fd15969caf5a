/** Numbers → Chinese text, the same at build and in the browser. */

/** `-5` → `⁻⁵`; a plus sign is dropped. */
export const raised = (power: number | string): string => [...`${power}`].map((c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[+c])).join('')

/** Twelve digits: enough for any use, and the same in every engine, whose exp and log differ in the last ones. */
export const exact = (value: number): number => Number(value.toPrecision(12))

/** Making an Intl format costs far more than using one. */
const plain = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 4 })
const compact = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 4, notation: 'compact' })

/**
 * `22552.9` → `2.255万`: at most `digits` significant digits, never above four; 万 and 亿 from 1e4 up to 1e12;
 * `3.14×10²³` above that and below 1e-4; a true minus sign; `—` for what is not a finite number; never `-0`.
 */
export function num(value: number, digits = 4): string {
  const rounded = Number(value.toPrecision(digits)) + 0
  const size = Math.abs(rounded)
  if (!(size < Infinity)) return '—'
  const [mantissa, power] = rounded.toExponential().split('e')
  const text = size >= 1e12 || (size > 0 && size < 1e-4) ? `${mantissa}×10${raised(power!)}` : (size >= 1e4 ? compact : plain).format(rounded)
  return text.replace('-', '−')
}

/** `0.467502` → `46.75%`. */
export const percent = (share: number, digits = 4): string => (Number.isFinite(share) ? `${num(share * 100, digits)}%` : '—')

/** `[1.2, 4.4]` → `(1.2, 4.4)`. */
export const tuple = (values: readonly number[], digits = 4): string => `(${values.map((v) => num(v, digits)).join(', ')})`
