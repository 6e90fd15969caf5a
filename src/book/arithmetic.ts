/** Numeric TeX or plain text → what it comes to, so that an equation printed in the book can be recomputed. */

/** A value and how far rounding of the numbers it is made from may have moved it. */
export interface Interval { value: number; low: number; high: number }

/** One `left = right` whose sides are both numbers. `said` is the right side as printed. */
export interface Sum { left: Interval; right: Interval; said: string; holds: boolean; hasOperator: boolean }

const exact = (value: number): Interval => ({ value, low: value, high: value })

/** Numbers of three or more decimals stand for what was rounded to them; 1.06 and 0.7 are meant as they are. */
function literal(text: string): Interval {
  const value = Number(text)
  const decimals = text.split('.')[1]?.length ?? 0
  const slack = decimals >= 3 ? 0.5 * 10 ** -decimals : 0
  return { value, low: value - slack, high: value + slack }
}

function combine(a: Interval, b: Interval, work: (x: number, y: number) => number): Interval {
  const ends = [work(a.low, b.low), work(a.low, b.high), work(a.high, b.low), work(a.high, b.high)]
  return { value: work(a.value, b.value), low: Math.min(...ends), high: Math.max(...ends) }
}
const through = (a: Interval, work: (x: number) => number): Interval => combine(a, a, work)

/** Standard normal distribution function, Abramowitz & Stegun 7.1.26 (error below 1.5e-7). */
function normal(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x) / Math.SQRT2)
  const erf = 1 - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x / 2)
  return x >= 0 ? (1 + erf) / 2 : (1 - erf) / 2
}
const functions: Record<string, (x: number) => number> = { ln: Math.log, Φ: normal, '√': Math.sqrt, log: Math.log10, exp: Math.exp }
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** TeX and Chinese typography → one notation: `\frac{a}{b}` → `((a)/(b))`, `×` → `*`, `{,}` → nothing. */
function normalise(text: string): string {
  let plain = text.replaceAll('{,}', '').replace(/\\[,;!: ]|\\q?quad|~/g, ' ').replace(/\\(?:left|right|[bB]igg?[lr]?)(?![a-zA-Z])/g, '')
    .replace(/\\(?:times|cdot)(?![a-zA-Z])|[×·]/g, '*').replace(/\\div|÷/g, '/').replace(/[−–]/g, '-').replace(/\\%|％/g, '%').replace(/\\approx|\\doteq/g, '≈')
    .replace(/\\ln/g, 'ln').replace(/\\log_\{?10\}?/g, 'log').replace(/\\exp/g, 'exp').replace(/\\Phi/g, 'Φ').replace(/[（[]/g, '(').replace(/[）\]]/g, ')')
    .replace(new RegExp(`(⁻?)([${superscripts}]+)`, 'g'), (_, minus: string, run: string) => `^${minus && '-'}${[...run].map((one) => superscripts.indexOf(one)).join('')}`)
    .replace(/\\sqrt\s*(\d)/g, '√($1)').replace(/\\sqrt\s*/g, '√').replace(/\\[td]?frac\s*(\d)\s*(\d)/g, '(($1)/($2))')
  for (let before = ''; before !== plain;) {
    before = plain
    plain = plain.replace(/\\[td]?frac\{([^{}]*)\}\{([^{}]*)\}/g, '(($1)/($2))').replace(/([\^√])\{([^{}]*)\}/g, '$1($2)')
  }
  return plain
}

/** What a purely numeric expression comes to; undefined when there is anything else in it. */
export function evaluate(expression: string): Interval | undefined {
  // Longer than any equation a book prints, and deep enough to exhaust the stack.
  if (expression.length > 1000) return undefined
  const source = normalise(expression).replace(/\s+/g, '')
  const tokens = source.match(/\d+(?:\.\d+)?|ln|log|exp|[Φ√e()+\-*/^%万亿]|./gu) ?? []
  let at = 0
  const take = (token: string): boolean => tokens[at] === token && Boolean(++at)
  class Stuck extends Error {}

  const sum = (): Interval => {
    let value = product()
    for (;;) {
      if (take('+')) value = combine(value, product(), (x, y) => x + y)
      else if (take('-')) value = combine(value, product(), (x, y) => x - y)
      else return value
    }
  }
  const product = (): Interval => {
    let value = signed()
    for (;;) {
      if (take('*')) value = combine(value, signed(), (x, y) => x * y)
      else if (take('/')) value = combine(value, signed(), (x, y) => x / y)
      else if (/^(\(|√|ln|exp|Φ|e)$/.test(tokens[at] ?? '')) value = combine(value, signed(), (x, y) => x * y)
      else return value
    }
  }
  const signed = (): Interval => (take('-') ? through(signed(), (x) => -x) : power())
  const power = (): Interval => {
    const base = suffixed()
    return take('^') ? combine(base, signed(), (x, y) => x ** y) : base
  }
  const suffixed = (): Interval => {
    let value = atom()
    for (;;) {
      const factor = take('%') ? 0.01 : take('万') ? 1e4 : take('亿') ? 1e8 : 0
      if (!factor) return value
      value = through(value, (x) => x * factor)
    }
  }
  const atom = (): Interval => {
    const token = tokens[at++] ?? ''
    if (/^\d/.test(token)) return literal(token)
    if (token === 'e') return exact(Math.E)
    if (token === '(') {
      const value = sum()
      if (!take(')')) throw new Stuck()
      return value
    }
    const known = functions[token]
    if (!known) throw new Stuck()
    return through(signed(), known)
  }
  try {
    const value = sum()
    return at === tokens.length && Number.isFinite(value.value) ? value : undefined
  } catch (error) {
    if (error instanceof Stuck) return undefined
    throw error
  }
}

/** Half a unit of the last printed digit: `0.0184` → 0.00005, `65.31%` → 0.00005, `4.3×10⁻⁵` → 5e-7; what is no single number is not rounded. */
function rounding(said: string): number {
  const [, digits, power, unit] = /^-?(\d+(?:\.\d+)?)(?:\*10\^\(?(-?\d+)\)?)?([%万亿]?)$/.exec(normalise(said).replace(/\s+/g, '')) ?? []
  if (!digits) return 0
  const scale = (unit === '%' ? 0.01 : unit === '万' ? 1e4 : unit === '亿' ? 1e8 : 1) * 10 ** Number(power ?? 0)
  return 0.5 * 10 ** -(digits.split('.')[1]?.length ?? 0) * scale
}

/** Whether a printed number, `1.245 亿`, `3.8×10²⁵` or `−0.4%`, is what `value` rounds to; undefined when it is no single number. */
export function prints(said: string, value: number): boolean | undefined {
  const plain = said.replace(/(?<=\d),(?=\d{3})/g, '')
  const printed = evaluate(plain)
  return printed && Math.abs(printed.value - value) <= rounding(plain) * (1 + 1e-9) + 1e-12 * Math.abs(value)
}

/** Every `a = b` and `a ≈ b` in the text whose sides are numbers, in order; sides with letters in them are passed over. */
export const sumsIn = (text: string): Sum[] => (/[=≈]|\\approx|\\doteq/.test(text) ? text : '').split(/\\\\|\\q?quad(?![a-zA-Z])|[，；]/).flatMap(chain)

/** One chain of equations, without the alignment marks of a display. */
function chain(text: string): Sum[] {
  const sides = normalise(text.replaceAll('&', '').replace(/[,.]\s*$/, '')).split(/=|≈/).map((said) => ({ said: said.trim(), value: evaluate(said) })).filter((side) => side.value)
  return sides.slice(1).map(({ said, value }, i) => {
    const before = sides[i]!
    const [left, right] = [before.value!, value!]
    const slack = Math.max(rounding(said), rounding(before.said)) * (1 + 1e-9) + 1e-12 * Math.abs(left.value)
    const operator = /[+*/^√%(]|\d\s*-|ln|exp/
    return { left, right, said, holds: left.high + slack >= right.low && left.low - slack <= right.high, hasOperator: operator.test(before.said) || operator.test(said) }
  })
}
