/** Text → the figures in it: numbers that claim something, told apart from dates, names, versions and ordinals. */

export interface Figure {
  /** As printed, without its unit: `1,920`, `66.4%`, `3.2 万`. */
  text: string
  /** Where it stands in the text. */
  start: number
  end: number
  /** In ones: `66.4%` is 0.664, `3.2 万` is 32000. */
  value: number
  /** `1,920` has three, `8000` one, `1.00` three, `0.05` one; 512, round in binary, has one too. */
  significant: number
}

/** Not figures, whatever digits they have. The order matters: what is longer comes first. */
const names: readonly RegExp[] = [
  /https?:\S+/g,
  /(?:19|20)\d\d[-–/.—至](?:(?:19|20)\d\d|\d{1,2})(?:[-/.]\d{1,2})?(?!\d)(?:→(?:\d{1,4})(?:-\d{1,2})*)?/g, // 2026-11-22, 2023–2025
  /(?:19|20)\d\d\s*(?=年|级|版|H[12]|Q[1-4])/g, // 2026 年, 2025H1
  /(?<=[（(])(?:19|20)\d\d(?=[)）])/g, // （2022）
  /(?<=[A-Za-z]\s)(?:19|20)\d\d(?![\d,.]|\s*[个张次元人条件])/g, // AI Index 2025
  /第\s*\d+(?:[.\-–]\d+)*/g, // 第 128 条
  /\b(?:GB(?:\/T)?|ISO(?:\/IEC)?|IEC|IEEE|RFC|TC260|SB|HKEX|arXiv|RTX|GTX|Art\.?|No\.?|§)\s?:?\d[\d.\-–—]*/g, // GB 45438-2025, RTX 4090
  /(?<![\d.])\d+\.\d+\.\d+\w*|\b(?:Python|PyTorch|NumPy|TensorFlow|CUDA|Chromium|Node)\s\d+(?:\.\d+)*/g, // 1.13.1, Python 3.11
  /\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/g, // 00:30
  /(?<![A-Za-z])[A-Za-z][A-Za-z_]*[-/]?\d[\w.\-/]*/g, // H100, GPT-3.5, V3.2-Exp, float32
  /(?<![\d.,])\d+(?:B-A\d+B|[BMKT])(?![A-Za-z/])/g, // 405B, 128K: what a model or a context is called
]

const number = /(?<![\d.])[−-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?(?:%|‰|万亿|万|亿))?/g
const scales: Record<string, number> = { '%': 0.01, '‰': 0.001, 万: 1e4, 亿: 1e8, 万亿: 1e12 }

function significantDigits(digits: string): number {
  const plain = digits.replaceAll(',', '')
  if (!plain.includes('.') && Number.isInteger(Math.log2(Number(plain)))) return 1
  return (plain.includes('.') ? plain.replace('.', '') : plain.replace(/0+$/, '')).replace(/^0+/, '').length
}

/** Every figure of the text, in order. What is a date, a name, a version or an ordinal is none. */
export function figuresIn(text: string): Figure[] {
  let masked = text
  for (const name of names) masked = masked.replace(name, (found) => '\u0000'.repeat(found.length))
  return [...masked.matchAll(number)].map(({ 0: found, index }) => {
    // A hyphen between digits or after a word joins; it is no minus.
    const joined = found.startsWith('-') && /[\w\u0000]/.test(masked[index - 1] ?? '')
    const said = joined ? found.slice(1) : found
    const [, sign, digits, scale] = /^([−-]?)([\d,.]+)\s?(.*)$/.exec(said)!
    const start = index + found.length - said.length
    return { text: text.slice(start, start + said.length), start, end: start + said.length, value: Number(digits!.replaceAll(',', '')) * (scales[scale!] ?? 1) * (sign ? -1 : 1), significant: significantDigits(digits!) }
  })
}

/** Whether two printed figures say the same: the same digits, or the same value in another dress (66.4% and 0.664). Signs are the sentence's affair. */
export function sameFigure(a: Pick<Figure, 'text' | 'value'>, b: Pick<Figure, 'text' | 'value'>): boolean {
  const bare = ({ text }: Pick<Figure, 'text'>) => text.replace(/[−\-,\s%‰万亿]/g, '')
  const [x, y] = [Math.abs(a.value), Math.abs(b.value)]
  return (bare(a) !== '' && bare(a) === bare(b)) || Math.abs(x - y) <= 1e-9 * Math.max(x, y)
}
