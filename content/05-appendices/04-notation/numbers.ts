/** Conversions of units, computed. */
import { hardware } from '#book/facts-data.ts'

/** Floating-point operations of one H100 in one hour at a utilisation of 40 %. */
const cardHour = hardware('h100-sxm').bf16_dense_tflops * 1e12 * 3600 * 0.4
const exponent = Math.floor(Math.log10(cardHour))
const superscript = [...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')

export default {
  gib: (80e9 / 2 ** 30).toFixed(1), gibLost: `${(100 * (1 - 1e9 / 2 ** 30)).toFixed(1)}%`,
  cardHour: `${(cardHour / 10 ** exponent).toFixed(2)}×10${superscript}`,
  bits: (1 / Math.LN2).toFixed(3),
  kept: `${(100 * 0.96 ** 12).toFixed(0)}%`,
}
