/** What every correct convolution and pooling gives; mutants must not. */
import type * as Kernel from '#labs/lib/convolution.ts'
import { close, vector } from '../vectors.ts'

export function reaches(kernel: typeof Kernel): void {
  const edge = Array.from({ length: 5 }, () => [0, 0, 1, 1, 1])
  const sobel = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
  close(kernel.conv2d([edge], [[sobel]], [0], { s: 1, p: 0, d: 1 })[0], vector('cnn.sobel').expected, 'cnn.sobel')
  const image = [[1, 1, 1, 0, 0], [0, 1, 1, 1, 0], [0, 0, 1, 1, 1], [0, 0, 1, 1, 0], [0, 1, 1, 0, 0]]
  close(kernel.conv2d([image], [[[[1, 0, 1], [0, 1, 0], [1, 0, 1]]]], [0], { s: 1, p: 0, d: 1 })[0], [[4, 3, 4], [2, 4, 3], [2, 3, 4]], 'the example everyone draws')
  // Padding, spacing and bias at once: of 5×5 the window, reaching one cell out, sees the cells (1, 1), (1, 3), (3, 1) and (3, 3).
  const numbered = image.map((row, i) => row.map((_, j) => 5 * i + j))
  close(kernel.conv2d([numbered], [[[[1, 1, 1], [1, 1, 1], [1, 1, 1]]]], [10], { s: 4, p: 1, d: 2 })[0], [[6 + 8 + 16 + 18 + 10]], 'padded, spaced, with bias')
  close(kernel.maxPool([[[1, 2, 9], [3, 4, 9], [9, 9, 9]]], 2), [[[4]]], 'what does not fill a window is dropped')
}
