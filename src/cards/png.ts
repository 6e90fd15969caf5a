/** Pixels → PNG with a palette: a card has few colours, and so a third of the bytes of one with three channels. */
import { encode } from 'fast-png'

/** `pixels` is opaque RGBA, row by row. Throws when the picture has more than the 256 colours of a palette. */
export function pngOf(pixels: Uint8Array, { width, height }: { width: number; height: number }): Uint8Array {
  const data = new Uint8Array(width * height)
  const palette = new Map<number, number>()
  let [last, place] = [-1, 0]
  for (let i = 0; i < data.length; i++) {
    const colour = pixels[4 * i]! * 65536 + pixels[4 * i + 1]! * 256 + pixels[4 * i + 2]!
    if (colour !== last) {
      if (!palette.has(colour)) palette.set(colour, palette.size)
      last = colour
      place = palette.get(colour)!
    }
    data[i] = place
  }
  if (palette.size > 256) throw new Error(`a card has ${palette.size} colours, more than a palette holds`)
  return encode({ width, height, data, channels: 1, palette: [...palette.keys()].map((one) => [one >> 16, (one >> 8) & 255, one & 255]) })
}
