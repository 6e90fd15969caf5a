/** A small network of two inputs and one score: data, forward and backward, one step of training, a gradient check. */
import { identity, logistic, relu, sigmoid, softplus, tanh, type Activation } from '#labs/lib/activations.ts'
import { clamp } from '#labs/lib/clamp.ts'
import { mulberry32, normals } from '#labs/lib/random.ts'

export type Vector = readonly number[]
/** A row for each output: a weight for each input, and last the bias, the weight of a constant 1. */
export type Layer = readonly Vector[]
export type Net = readonly Layer[]
export interface Sample { x: Vector; y: number }

export const acts = { tanh, relu, sigmoid: logistic, linear: identity } satisfies Record<string, Activation>

/** Losses of a score s = logit(p) against y in {0, 1}, and dL/ds. `gap` is prediction − truth, which has no minimum. */
export const losses = {
  ce: { of: (s: number, y: number) => softplus(s) - s * y, slope: (s: number, y: number) => sigmoid(s) - y },
  mse: { of: (s: number, y: number) => (sigmoid(s) - y) ** 2, slope: (s: number, y: number) => 2 * (sigmoid(s) - y) * logistic.slope(s) },
  gap: { of: (s: number, y: number) => sigmoid(s) - y, slope: logistic.slope },
}
/** What is trained: the bend of the hidden units and the loss. */
export interface Kind { act: Activation; loss: { of: (s: number, y: number) => number; slope: (s: number, y: number) => number } }

const sum = (values: Vector): number => values.reduce((total, value) => total + value, 0)
const mean = (values: Vector): number => sum(values) / values.length

/**
 * Two classes in turn, inside about ±1; each coordinate then moves by up to ±noise. A ring around a disc, four discs across
 * (xor), two discs (gauss), two arms of a spiral: the tasks of TensorFlow Playground.
 */
export function samples(shape: 'circle' | 'xor' | 'gauss' | 'spiral', count: number, noise: number, seed: number): Sample[] {
  const uniform = mulberry32(seed)
  const jitter = () => noise * (2 * uniform() - 1)
  return Array.from({ length: count }, (_, i) => {
    const y = i % 2
    const u = uniform()
    const spiral = shape === 'spiral'
    const turn = Math.PI * (spiral ? 3.5 * u + y : 2 * uniform())
    const radius = spiral ? u : shape === 'circle' && !y ? 0.7 + 0.3 * u : u / 2
    const off = shape === 'gauss' ? 0.8 * y - 0.4 : shape === 'xor' ? (uniform() < 0.5 ? -0.55 : 0.55) : 0
    return { y, x: [radius * Math.sin(turn) + off + jitter(), radius * Math.cos(turn) + (shape === 'xor' && !y ? -off : off) + jitter()] }
  })
}

/**
 * Points as they stand in an address (lib/fields.ts, `points`), in an order of the seed: which of them are held back must not
 * hang on which were drawn last.
 */
export function drawn(text: string, seed: number): Sample[] {
  const uniform = mulberry32(seed)
  const tenths = (letter: number) => (text.charCodeAt(letter) - 109) / 10
  return Array.from({ length: text.length / 3 }, (_, i) => ({ at: uniform(), y: +text[3 * i]!, x: [tenths(3 * i + 1), tenths(3 * i + 2)] })).toSorted((a, b) => a.at - b.at)
}

/** Training points and those held back: `percent` of all, but at least one on either side; fewer than two points train nothing. */
export function split(all: readonly Sample[], percent: number): { train: Sample[]; test: Sample[] } {
  const cut = clamp(Math.round((all.length * percent) / 100), 1, all.length - 1)
  return { train: all.slice(0, cut), test: all.slice(cut) }
}

/** Normal weights of variance c/inputs (c = 2 for ReLU, else 1), biases 0. Source: He et al. 2015; Glorot & Bengio 2010. */
export function initial(sizes: Vector, act: Activation, seed: number): Net {
  const normal = normals(seed)
  return sizes.slice(1).map((outputs, l) => Array.from({ length: outputs }, () =>
    Array.from({ length: sizes[l]! + 1 }, (_, j) => (j < sizes[l]! ? normal() * Math.sqrt((act === relu ? 2 : 1) / sizes[l]!) : 0))))
}

/** Factors of inverted dropout: 0 with probability p, else 1/(1 − p), so that the mean stays 1. Srivastava et al. 2014. */
export const dropout = (count: number, p: number, uniform: () => number): number[] =>
  Array.from({ length: count }, () => (uniform() >= p ? 1 / (1 - p) : 0))

/** Weighted sums z and outputs a of every layer; a[0] is the input, the last layer has no bend. */
export interface Pass { z: Vector[]; a: Vector[]; score: number }

export function forward(net: Net, x: Vector, act: Activation, masks: readonly Vector[] = []): Pass {
  const z: Vector[] = []
  const a = [x]
  net.forEach((layer, l) => {
    const sums = layer.map((row) => sum(row.map((value, j) => value * (a[l]![j] ?? 1))))
    z.push(sums)
    a.push(l < net.length - 1 ? sums.map((value, i) => act.f(value) * (masks[l]?.[i] ?? 1)) : sums)
  })
  return { z, a, score: z.at(-1)![0]! }
}

/** ∂L/∂W = δ aᵀ (a ends in the constant 1), with δ = (Wᵀδ) ⊙ σ′(z) from the last layer down; `slope` is ∂L/∂score. */
export function backward(net: Net, { z, a }: Pass, slope: number, act: Activation, masks: readonly Vector[] = []): Net {
  const gradients: Layer[] = []
  let delta = [slope]
  for (let l = net.length - 1; l >= 0; l--) {
    const from = delta
    gradients[l] = from.map((d) => [...a[l]!, 1].map((value) => d * value))
    if (l) delta = z[l - 1]!.map((value, j) => sum(from.map((d, i) => d * net[l]![i]![j]!)) * act.slope(value) * (masks[l - 1]?.[j] ?? 1))
  }
  return gradients
}

/** w − rate·(mean gradient + decay·w); biases do not decay. */
export const descend = (net: Net, gradients: readonly Net[], rate: number, decay: number): Net => net.map((layer, l) => layer.map((row, i) => row.map((value, j) =>
  value - rate * (mean(gradients.map((g) => g[l]![i]![j]!)) + (j < row.length - 1 ? decay * value : 0)))))

export interface Plan extends Kind { rate: number; batch: number; decay: number; drop: number }

/** One step on `batch` samples drawn with replacement, each with its own dropout. */
export function learn(net: Net, data: readonly Sample[], { act, loss, rate, batch, decay, drop }: Plan, uniform: () => number): Net {
  const gradients = Array.from({ length: batch }, () => {
    const { x, y } = data[Math.floor(uniform() * data.length)]!
    const masks = drop ? net.slice(0, -1).map((layer) => dropout(layer.length, drop, uniform)) : []
    const pass = forward(net, x, act, masks)
    return backward(net, pass, loss.slope(pass.score, y), act, masks)
  })
  return descend(net, gradients, rate, decay)
}

/** Mean loss and share of right answers (p ≥ ½ means 1), without dropout. */
export function judge(net: Net, data: readonly Sample[], { act, loss }: Kind): { loss: number; right: number } {
  const scored = data.map(({ x, y }) => ({ y, s: forward(net, x, act).score }))
  return { loss: mean(scored.map(({ s, y }) => loss.of(s, y))), right: mean(scored.map(({ s, y }) => +(s >= 0 === (y === 1)))) }
}

/** Mean gradient by back-propagation, and the same by central differences of 10⁻⁵, as lists row by row; `error` is their distance over the sum of their lengths. */
export function check(net: Net, data: readonly Sample[], kind: Kind): { exact: number[]; measured: number[]; error: number } {
  const { act, loss } = kind
  const each = data.map(({ x, y }) => { const pass = forward(net, x, act); return backward(net, pass, loss.slope(pass.score, y), act).flat(2) })
  const exact = net.flat(2).map((_, k) => mean(each.map((list) => list[k]!)))
  const nudged = (at: number, by: number) => {
    let k = 0
    const move = (value: number) => (k++ === at ? value + by : value)
    return judge(net.map((layer) => layer.map((row) => row.map(move))), data, kind).loss
  }
  const measured = exact.map((_, k) => (nudged(k, 1e-5) - nudged(k, -1e-5)) / 2e-5)
  const length = (list: Vector) => Math.hypot(...list)
  return { exact, measured, error: length(exact.map((value, k) => value - measured[k]!)) / (length(exact) + length(measured) || 1) }
}

/** Hidden units whose slope is 0 at every sample: no gradient reaches their weights. */
export function dead(net: Net, data: readonly Sample[], act: Activation): number {
  const passes = data.map(({ x }) => forward(net, x, act))
  return sum(net.slice(0, -1).map((layer, l) => layer.filter((_, i) => passes.every(({ z }) => act.slope(z[l]![i]!) === 0)).length))
}
