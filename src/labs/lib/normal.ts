/** The normal distribution: Φ and its inverse, to more digits than a lab prints. */

const horner = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, c) => sum * x + c, 0)

const TOP = [0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376]
const BOTTOM = [0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752]

/**
 * Φ(x), the share of a standard normal below x; absolute error under 1e-14, small tails keep their digits.
 * Source: J. F. Hart et al. 1968, as given by G. West, “Better approximations to cumulative normal functions”, 2005.
 */
export function normalCdf(x: number): number {
  const z = Math.abs(x)
  const bell = Math.exp(-z * z / 2)
  const tail = z < 7.07106781186547
    ? bell * horner(TOP, z) / horner(BOTTOM, z)
    : bell / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / 2.506628274631
  return x > 0 ? 1 - tail : tail
}

/** The x with Φ(x) = p, by halving an interval; −∞ and ∞ at p = 0 and 1. Throws RangeError outside [0, 1]. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`normalQuantile: ${p} is not a probability`)
  if (p === 0 || p === 1) return p ? Infinity : -Infinity
  if (p > 0.5) return -normalQuantile(1 - p)
  let [low, high] = [-38, 0]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (normalCdf(middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
