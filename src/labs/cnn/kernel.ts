/** Shapes, parameters and receptive fields of a stack of layers; convolution, pooling and dense layers on small images. */

/** channels × height × width. */
export type Volume = readonly (readonly (readonly number[])[])[]
export type Plane = Volume[number]

/** A window that moves over the image: side k, stride s, padding p, spacing d of its cells. */
export interface Window { k: number; s: number; p: number; d: number }

/** ⌊(n + 2p − d(k−1) − 1)/s⌋ + 1; below 1 when the window is larger than the padded image. arXiv:1603.07285, relation 15. */
export const outSize = (n: number, { k, s, p, d }: Window): number => Math.floor((n + 2 * p - d * (k - 1) - 1) / s) + 1

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

const padded = (plane: Plane, p: number): Plane => {
  const empty = new Array<number>(plane[0]!.length + 2 * p).fill(0)
  const side = new Array<number>(p).fill(0)
  return p ? [...side.map(() => empty), ...plane.map((row) => [...side, ...row, ...side]), ...side.map(() => empty)] : plane
}

/**
 * Cross-correlation, as deep learning does it (the kernel is not flipped): weights [out][channels][k][k], one bias for each output.
 * Throws RangeError when the channels differ or the window has no room.
 */
export function conv2d(x: Volume, weights: readonly Volume[], bias: readonly number[], { s, p, d }: Omit<Window, 'k'>): number[][][] {
  const k = weights[0]![0]!.length
  if (x.length !== weights[0]!.length) throw new RangeError(`conv2d: ${x.length} channels arrive, the kernels have ${weights[0]!.length}`)
  const [rows, cols] = [outSize(x[0]!.length, { k, s, p, d }), outSize(x[0]![0]!.length, { k, s, p, d })]
  if (rows < 1 || cols < 1) throw new RangeError('conv2d: the window is larger than the image')
  const input = x.map((plane) => padded(plane, p))
  return weights.map((kernel, o) => Array.from({ length: rows }, (_, i) => Array.from({ length: cols }, (_, j) =>
    kernel.reduce((sum, plane, c) => plane.reduce((part, line, u) => line.reduce((inner, w, v) => inner + w * input[c]![i * s + u * d]![j * s + v * d]!, part), sum), bias[o]!))))
}

/** The largest number of each window k×k, moved by s; what does not fill a window is dropped. */
export const maxPool = (x: Volume, k: number, s = k): number[][][] => x.map((plane) => {
  const size = (n: number) => outSize(n, { k, s, p: 0, d: 1 })
  return Array.from({ length: size(plane.length) }, (_, i) => Array.from({ length: size(plane[0]!.length) }, (_, j) =>
    Math.max(...plane.slice(i * s, i * s + k).flatMap((row) => row.slice(j * s, j * s + k)))))
})

export const relu = (x: Volume): number[][][] => x.map((plane) => plane.map((row) => row.map((v) => Math.max(0, v))))

/** W·x + b: weights [out][in]. */
export const dense = (x: readonly number[], weights: readonly (readonly number[])[], bias: readonly number[]): number[] =>
  weights.map((row, o) => row.reduce((sum, w, i) => sum + w * x[i]!, bias[o]!))
