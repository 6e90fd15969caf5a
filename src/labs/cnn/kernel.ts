/** Shapes, parameters and receptive fields of a stack of layers. */
import { outSize, type Window } from '#labs/lib/convolution.ts'

/** Weights and biases of `out` kernels k×k over `channels`: (k²·channels + 1)·out. */
export const convParams = (channels: number, out: number, k: number): number => (k * k * channels + 1) * out

/** Weights and biases of a dense layer. */
export const denseParams = (inputs: number, outputs: number): number => (inputs + 1) * outputs

export type Layer =
  | { kind: 'conv'; out: number; window: Window }
  | { kind: 'pool'; window: Window }
  | { kind: 'flatten' }
  | { kind: 'dense'; out: number; /** The width its author wrote; left out, it is what arrives. */ declared?: number }

/** What one layer gives. `shape` is [channels, side, side] or [width]; `field` and `jump` in pixels of the input. */
export interface Line { layer: Layer; shape: readonly number[]; params: number; field: number; jump: number; fault?: 'no-room' | 'width' }

/**
 * Layer by layer through a square image. Receptive field r += d(k−1)j, jump j *= s (doi:10.23915/distill.00021).
 * The walk ends at a window without room; a wrong declared width is marked, and its parameters are those declared.
 */
export function walk(channels: number, side: number, layers: readonly Layer[]): Line[] {
  const lines: Line[] = []
  let [shape, field, jump]: [readonly number[], number, number] = [[channels, side, side], 1, 1]
  for (const layer of layers) {
    let [params, fault]: [number, Line['fault']] = [0, undefined]
    const width = shape.reduce((a, b) => a * b, 1)
    if (layer.kind === 'flatten') shape = [width]
    else if (layer.kind === 'dense') {
      const inputs = layer.declared ?? width
      if (inputs !== width) fault = 'width'
      params = denseParams(inputs, layer.out)
      shape = [layer.out]
    } else {
      const { k, s, d } = layer.window
      const next = outSize(shape[1]!, layer.window)
      if (next < 1) fault = 'no-room'
      const out = layer.kind === 'conv' ? layer.out : shape[0]!
      if (layer.kind === 'conv') params = convParams(shape[0]!, out, k)
      shape = [out, next, next]
      field += d * (k - 1) * jump
      jump *= s
    }
    lines.push({ layer, shape, params, field, jump, ...(fault && { fault }) })
    if (fault === 'no-room') break
  }
  return lines
}

/** Rows that `view(-1, declared)` makes of a batch, or undefined where PyTorch raises RuntimeError: the numbers do not divide. */
export function regrouped(batch: number, width: number, declared: number): number | undefined {
  const rows = (batch * width) / declared
  return Number.isInteger(rows) ? rows : undefined
}
