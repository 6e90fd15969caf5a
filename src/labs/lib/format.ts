/** Numbers → Chinese text, the same at build and in the browser. */

/** `-5` → `⁻⁵`. */
export const raised = (power: number): string => [...String(power)].map((c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)])).join('')

/** Twelve digits: enough for any use, and the same in every engine, whose exp and log differ in the last ones. */
export const exact = (value: number): number => Number(value.toPrecision(12))

const formats = new Map<string, Intl.NumberFormat>()

/** Making an Intl format costs far more than using one. */
function plain(value: number, notation: 'standard' | 'compact', digits: number): string {
  const key = notation + digits
  const format = formats.get(key) ?? new Intl.NumberFormat('zh-CN', { notation, maximumSignificantDigits: digits, signDisplay: 'negative' })
  formats.set(key, format)
  return format.format(value).replace('-', '−')
}

/**
 * `22552.9` → `2.255万`: at most `digits` significant digits; 万 and 亿 from 1e4 up to 1e12;
 * `3.14×10²³` above that and below 1e-4; a true minus sign; `—` for what is not a finite number; never `-0`.
 */
export function num(value: number, digits = 4): string {
  const rounded = Number(value.toPrecision(digits))
  if (!Number.isFinite(rounded)) return '—'
  const size = Math.abs(rounded)
  if (size >= 1e12 || (size > 0 && size < 1e-4)) {
    const [mantissa, power] = rounded.toExponential().split('e')
    return `${plain(Number(mantissa), 'standard', digits)}×10${raised(Number(power))}`
  }
  return plain(rounded, size >= 1e4 ? 'compact' : 'standard', digits)
}

/** `0.467502` → `46.75%`. */
export const percent = (share: number, digits = 4): string => (Number.isFinite(share) ? `${num(share * 100, digits)}%` : '—')

/** `[1.2, 4.4]` → `(1.2, 4.4)`. */
export const tuple = (values: readonly number[], digits = 4): string => `(${values.map((v) => num(v, digits)).join(', ')})`
