/** Convolution, pooling and dense layers on small images, in plain numbers. */

/** channels × height × width. */
export type Volume = readonly (readonly (readonly number[])[])[]
export type Plane = Volume[number]

/** A window that moves over the image: side k, stride s, padding p, spacing d of its cells. */
export interface Window { k: number; s: number; p: number; d: number }

/** ⌊(n + 2p − d(k−1) − 1)/s⌋ + 1; below 1 when the window is larger than the padded image. arXiv:1603.07285, relation 15. */
export const outSize = (n: number, { k, s, p, d }: Window): number => Math.floor((n + 2 * p - d * (k - 1) - 1) / s) + 1

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
