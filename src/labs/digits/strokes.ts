/** Ten digits as a hand would draw them on the sheet, corner by corner: a drawing that is not from the data set. */
import { stroke, type Point } from './kernel.ts'

const hands: readonly (readonly Point[])[] = [
  [[16, 3], [9, 8], [8, 16], [9, 24], [16, 29], [23, 24], [24, 16], [23, 8], [16, 3]],
  [[11, 8], [16, 3], [16, 29]],
  [[9, 8], [13, 3], [20, 4], [23, 9], [20, 15], [13, 22], [8, 29], [24, 29]],
  [[9, 5], [16, 3], [22, 6], [21, 12], [15, 15], [22, 18], [23, 24], [17, 29], [9, 27]],
  [[19, 29], [19, 3], [8, 20], [25, 20]],
  [[23, 3], [11, 3], [10, 14], [17, 12], [23, 17], [22, 25], [15, 29], [9, 27]],
  [[21, 4], [13, 10], [9, 20], [12, 28], [20, 28], [23, 22], [19, 17], [11, 19]],
  [[8, 4], [24, 4], [17, 16], [13, 29]],
  [[16, 15], [10, 10], [12, 4], [20, 4], [22, 10], [16, 15], [9, 22], [12, 28], [20, 28], [23, 22], [16, 15]],
  [[22, 12], [16, 16], [10, 12], [11, 5], [18, 3], [22, 9], [21, 20], [17, 29]],
]

/** The ten drawings, `scale` times as large, from the upper left corner, with the pen of the lab. */
export const drawn = (scale: number): number[][] => hands.map((points) => points.slice(1).reduce((rows, to, i) =>
  stroke(rows, [points[i]![0] * scale, points[i]![1] * scale], [to[0] * scale, to[1] * scale]), new Array<number>(32).fill(0)))
