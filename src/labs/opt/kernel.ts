/** Optimizers on surfaces of two coordinates: gradient descent, momentum in both conventions, Adam, AdamW. */
import { normals } from '#labs/lib/random.ts'

export type Point = readonly [x: number, y: number]

/** A function of two coordinates without units. `bottom` is its smallest value. */
export interface Surface {
  bottom: number
  value(w: Point): number
  gradient(w: Point): Point
  /** Closed curves and branches on which the function lies `rise` above its bottom. */
  rings(rise: number): Point[][]
}

const turns = Array.from({ length: 65 }, (_, i) => (i * Math.PI) / 32)
const turn = ([x, y]: Point, angle: number): Point =>
  [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]

/** ½(x² + κy²): κ times steeper in y than in x. */
export const bowl = (kappa: number): Surface => ({
  bottom: 0,
  value: ([x, y]) => (x * x + kappa * y * y) / 2,
  gradient: ([x, y]) => [x, kappa * y],
  rings: (rise) => [turns.map((t): Point => [Math.sqrt(2 * rise) * Math.cos(t), Math.sqrt((2 * rise) / kappa) * Math.sin(t)])],
})

/** (1 − x)² + κ(y − x²)²: a bent valley whose bottom is (1, 1). Rosenbrock 1960 has κ = 100. */
export const bend = (kappa: number): Surface => ({
  bottom: 0,
  value: ([x, y]) => (1 - x) ** 2 + kappa * (y - x * x) ** 2,
  gradient: ([x, y]) => [2 * (x - 1) - 4 * kappa * x * (y - x * x), 2 * kappa * (y - x * x)],
  rings: (rise) => [turns.map((t): Point => {
    const x = 1 + Math.sqrt(rise) * Math.cos(t)
    return [x, x * x + Math.sqrt(rise / kappa) * Math.sin(t)]
  })],
})

/** ½x² + ¼(y² − 1)²: two bottoms at y = ±1 and a saddle between them, where the gradient is 0. */
export const saddle: Surface = {
  bottom: 0,
  value: ([x, y]) => x * x / 2 + (y * y - 1) ** 2 / 4,
  gradient: ([x, y]) => [x, y * (y * y - 1)],
  rings: (rise) => [1, -1].map((side) => turns
    .map((t): Point => [Math.sqrt(2 * rise) * Math.sin(t), side * Math.sqrt(1 - 2 * Math.sqrt(rise) * Math.cos(t))])
    .filter(([, y]) => y * y >= 0)),
}

/** The same surface turned about the origin by `degrees`: its steep direction leaves the axes, its curvatures stay. */
export function turned(surface: Surface, degrees: number): Surface {
  const angle = (degrees * Math.PI) / 180
  return {
    bottom: surface.bottom,
    value: (w) => surface.value(turn(w, -angle)),
    gradient: (w) => turn(surface.gradient(turn(w, -angle)), angle),
    rings: (rise) => surface.rings(rise).map((ring) => ring.map((w) => turn(w, angle))),
  }
}

export interface Settings {
  rate: number
  /** Share of the old average that is kept: of gradients, and of their squares. */
  beta1: number
  beta2: number
  /** Decoupled weight decay λ; only AdamW has it. */
  decay: number
  /** Adam divides by 1 − βᵗ. */
  correct: boolean
}

/** One optimizer: what it has seen so far (`m`, `v`, step number t from 1) and the gradient → the next coordinate. */
export type Rule = (w: number, g: number, memory: { m: number; v: number }, t: number, s: Settings) => number

const EPSILON = 1e-8

/** w ← w − rate·m̂/(√v̂ + ε), Kingma & Ba, arXiv:1412.6980, algorithm 1. */
const adam: Rule = (w, g, memory, t, { rate, beta1, beta2, correct }) => {
  memory.m = beta1 * memory.m + (1 - beta1) * g
  memory.v = beta2 * memory.v + (1 - beta2) * g * g
  const [c1, c2] = correct ? [1 - beta1 ** t, 1 - beta2 ** t] : [1, 1]
  return w - (rate * memory.m) / c1 / (Math.sqrt(memory.v / c2) + EPSILON)
}

export const rules = {
  gd: (w, g, _, __, { rate }) => w - rate * g,
  /** m ← βm + g, w ← w − rate·m: Polyak's heavy ball, as in PyTorch's SGD. */
  heavy: (w, g, memory, _, { rate, beta1 }) => w - rate * (memory.m = beta1 * memory.m + g),
  /** m ← βm + (1 − β)g: the same path as `heavy` at rate·(1 − β). */
  ema: (w, g, memory, _, { rate, beta1 }) => w - rate * (memory.m = beta1 * memory.m + (1 - beta1) * g),
  adam,
  /** The weight shrinks by rate·λ outside the division (arXiv:1711.05101; PyTorch's order: decay first). */
  adamw: (w, g, memory, t, s) => adam(w * (1 - s.rate * s.decay), g, memory, t, s),
} satisfies Record<string, Rule>
export type RuleName = keyof typeof rules

/** A path stops when a coordinate passes this size: later values only overflow. */
export const LIMIT = 1e6

export interface Race { surface: Surface; start: Point; steps: number; noise?: number; seed?: number }

/**
 * The points of one path, start first. `noise` is the deviation of what is added to each gradient coordinate;
 * the same seed gives every rule the same noise. Ends early past LIMIT, so it may be shorter than `steps + 1`.
 */
export function path(rule: Rule, settings: Settings, { surface, start, steps, noise = 0, seed = 1 }: Race): Point[] {
  const points = [start]
  const memories = [{ m: 0, v: 0 }, { m: 0, v: 0 }] as const
  const next = normals(seed)
  for (let t = 1; t <= steps; t++) {
    const w = points.at(-1)!
    if (Math.max(Math.abs(w[0]), Math.abs(w[1])) > LIMIT) break
    const g = surface.gradient(w).map((slope) => slope + (noise && noise * next()))
    points.push([rule(w[0], g[0]!, memories[0], t, settings), rule(w[1], g[1]!, memories[1], t, settings)])
  }
  return points
}

/**
 * The step from which the height above the bottom stays at most `rise` to the end; undefined when it does not.
 * Passing below once is no arrival: a path that oscillates crosses the bottom long before it rests there.
 */
export function settled(surface: Surface, points: readonly Point[], rise: number): number | undefined {
  const last = points.findLastIndex((w) => !(surface.value(w) - surface.bottom <= rise))
  return last + 1 < points.length ? last + 1 : undefined
}

/**
 * Best rate α and β of the heavy ball between curvatures λ1 ≤ λn, and how much of the error is left after a step;
 * `gd` is the same for gradient descent. Goh, Why Momentum Really Works, doi:10.23915/distill.00006.
 */
export function bestMomentum(low: number, high: number) {
  const [a, b] = [Math.sqrt(low), Math.sqrt(high)]
  return {
    rate: (2 / (a + b)) ** 2, beta: ((b - a) / (b + a)) ** 2, left: (b - a) / (b + a),
    gd: { rate: 2 / (low + high), left: (high - low) / (high + low) },
  }
}

/** Largest stable rate·λ of the heavy ball: 2 + 2β (gradient descent: 2). Goh 2017. */
export const stability = (beta: number): number => 2 + 2 * beta

/** Length of Adam's step without bias correction ÷ with it, at step t under a constant gradient: (1 − β₁ᵗ)/√(1 − β₂ᵗ). */
export const uncorrected = (t: number, beta1: number, beta2: number): number =>
  (1 - beta1 ** t) / Math.sqrt(1 - beta2 ** t)
