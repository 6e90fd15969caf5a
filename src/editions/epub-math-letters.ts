/** Letters of mathematics as characters of their own: readers know no `mathvariant` but `normal`, and set a single letter in italics. */

const shift = (code: number, from: string, to: number): string => String.fromCodePoint(to + code - from.codePointAt(0)!)
/** Letters that Unicode had before it had the alphabets. */
const older: Record<string, Record<string, string>> = {
  'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
  script: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ' },
}

/** `E`, double-struck → `𝔼`; undefined when there is no such character, or the variant is `normal`. */
export function letterOf(letter: string, variant: string): string | undefined {
  const code = letter.codePointAt(0)!
  if (older[variant]?.[letter]) return older[variant][letter]
  if (variant === 'double-struck' && /^[0-9]$/.test(letter)) return shift(code, '0', 0x1d7d8)
  if (!/^[A-Z]$/.test(letter)) return undefined
  return variant === 'double-struck' ? shift(code, 'A', 0x1d538) : variant === 'script' ? shift(code, 'A', 0x1d49c) : undefined
}

/** The italic that a reader sets for a single letter, https://www.w3.org/TR/mathml-core/#italic-mappings; the font must have it. */
export function italicOf(letter: string): string {
  const code = letter.codePointAt(0)!
  if (letter === 'h') return 'ℎ'
  if (/^[A-Z]$/.test(letter)) return shift(code, 'A', 0x1d434)
  if (/^[a-z]$/.test(letter)) return shift(code, 'a', 0x1d44e)
  if (/^[Α-Ω]$/.test(letter)) return shift(code, 'Α', 0x1d6e2)
  if (/^[α-ω]$/.test(letter)) return shift(code, 'α', 0x1d6fc)
  return { '∂': '𝜕', ϵ: '𝜖', ϑ: '𝜗', ϰ: '𝜘', ϕ: '𝜙', ϱ: '𝜚', ϖ: '𝜛', '∇': '𝛻' }[letter] ?? letter
}
