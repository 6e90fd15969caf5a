/** Gradient descent on a straight line ŷ = θ₀ + θ₁x: loss, gradient, curvature and the step that explodes. */

export type Point = readonly [x: number, y: number]
export type Theta = readonly [intercept: number, slope: number]

/** One stop of a run. `gradient` is taken at `theta`, before the next step. */
export interface Step { step: number; theta: Theta; mse: number; gradient: Theta }

/** A run stops when a parameter passes this size: later values only overflow. */
export const LIMIT = 1e6

const mean = (values: readonly number[]): number => {
  if (values.length === 0) throw new RangeError('gd: no points')
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Prediction minus truth at one point, in the unit of y. */
export const errorAt = ([x, y]: Point, [intercept, slope]: Theta): number => intercept + slope * x - y

/** Mean squared error L = (1/n) Σ (θ₀ + θ₁xᵢ − yᵢ)², in the unit of y squared. Throws RangeError without points. */
export const mse = (points: readonly Point[], theta: Theta): number =>
  mean(points.map((point) => errorAt(point, theta) ** 2))

/** ∇L = (2/n)(Σ eᵢ, Σ eᵢxᵢ): one entry for each parameter, however many points. Throws RangeError without points. */
export const gradient = (points: readonly Point[], theta: Theta): Theta => [
  2 * mean(points.map((point) => errorAt(point, theta))),
  2 * mean(points.map((point) => errorAt(point, theta) * point[0])),
]

/** The second derivatives H = 2[[1, x̄], [x̄, mean of x²]]; they depend on x alone. */
export function hessian(points: readonly Point[]): readonly [Theta, Theta] {
  const first = 2 * mean(points.map(([x]) => x))
  return [[2, first], [first, 2 * mean(points.map(([x]) => x * x))]]
}

/**
 * Eigenvalues of H, smallest and largest, and their ratio (∞ when every x is the same).
 * The smallest is det/largest, which loses no digits when the two are far apart.
 */
export function curvature(points: readonly Point[]): { min: number; max: number; condition: number } {
  const [[a, b], [, d]] = hessian(points)
  const max = (a + d) / 2 + Math.hypot((a - d) / 2, b)
  const min = Math.max(0, (a * d - b * b) / max)
  return { min, max, condition: min > 0 ? max / min : Infinity }
}

/** The step size 2/λmax: below it every run converges, above it almost every run diverges. */
export const threshold = (points: readonly Point[]): number => 2 / curvature(points).max

/** 2/(λmin + λmax), the fixed step with the fastest guaranteed shrinking. Boyd & Vandenberghe, Convex Optimization, §9.3. */
export function bestRate(points: readonly Point[]): number {
  const { min, max } = curvature(points)
  return 2 / (min + max)
}

/** Least squares in closed form; the flat line at mean y when every x is the same. Throws RangeError without points. */
export function optimum(points: readonly Point[]): Theta {
  const centre = mean(points.map(([x]) => x))
  const height = mean(points.map(([, y]) => y))
  const spread = mean(points.map(([x]) => (x - centre) ** 2))
  const slope = spread > 0 ? mean(points.map(([x, y]) => (x - centre) * y)) / spread : 0
  return [height - slope * centre, slope]
}

/** One step downhill: θ − rate·∇L. */
export const after = (last: Step, rate: number): Theta => [last.theta[0] - rate * last.gradient[0], last.theta[1] - rate * last.gradient[1]]

export interface Run { points: readonly Point[]; start: Theta; rate: number; steps: number }

/**
 * θ ← θ − rate·∇L, `steps` times over all points at once. The first entry is the start (step 0);
 * the last is the first one beyond LIMIT if the run diverges, so it may be shorter than `steps + 1`.
 */
export function descend({ points, start, rate, steps }: Run): Step[] {
  const at = (step: number, theta: Theta): Step => ({ step, theta, mse: mse(points, theta), gradient: gradient(points, theta) })
  const run = [at(0, start)]
  for (let last = run[0]!; last.step < steps && Math.max(...last.theta.map(Math.abs)) <= LIMIT; last = run.at(-1)!) {
    run.push(at(last.step + 1, after(last, rate)))
  }
  return run
}

export type Verdict = '收敛' | '震荡' | '发散'

/** What the step size alone decides: past 1/λmax the steep direction changes sign each step, past 2/λmax it grows. */
export function verdict(points: readonly Point[], rate: number): Verdict {
  const crossing = rate * curvature(points).max
  return crossing > 2 ? '发散' : crossing > 1 ? '震荡' : '收敛'
}

/** x shifted and scaled to mean 0 and (population) deviation 1, y untouched; equal x all become 0. */
export function standardise(points: readonly Point[]): Point[] {
  const centre = mean(points.map(([x]) => x))
  const deviation = Math.sqrt(mean(points.map(([x]) => (x - centre) ** 2)))
  return points.map(([x, y]) => [deviation > 0 ? (x - centre) / deviation : 0, y])
}
