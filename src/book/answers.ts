/** What an exercise accepts in the place itself: a number and how near it must come. */

export interface Accepted { low: number; high: number }

/**
 * `('0.01836', '1%')` → from 0.0181764 to 0.0185436; `('59', '0')` → 59 alone; `('42.85', '0.01')` → within 0.01 of it.
 * `within` is a share of the number (with %) or a distance in its own unit. Undefined when either is no number.
 */
export function acceptedBy(number: string, within = '1%'): Accepted | undefined {
  const value = Number(number)
  const [, size, share] = /^(\d+(?:\.\d+)?)(%?)$/.exec(within) ?? []
  if (!/^-?\d+(\.\d+)?$/.test(number) || size === undefined) return undefined
  const distance = share ? Math.abs(value) * Number(size) / 100 : Number(size)
  const round = (end: number) => Number(end.toPrecision(12))
  return { low: round(value - distance), high: round(value + distance) }
}

/** 5 → an order of 0 … 4 that is not the sorted one, the same in every build: a seed from the exercise's own label. */
export function shuffled(count: number, label: string): number[] {
  let state = [...label].reduce((sum, one) => Math.imul(sum, 31) + one.codePointAt(0)! | 0, 7)
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    state = Math.imul(state, 1103515245) + 12345 | 0
    const j = (state >>> 16) % (i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order.every((one, i) => one === i) ? [...order.slice(1), order[0]!] : order
}
