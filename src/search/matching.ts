/** What a question and a text have in common, letter by letter. */

/** Only letters, digits and Han characters: punctuation and spaces never keep words apart. */
export const squash = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Length of the longest piece of `question` that stands in `text`. */
export function longestShared(question: string, text: string): number {
  let longest = 0
  for (let from = 0; from + longest < question.length; from++) {
    while (from + longest < question.length && text.includes(question.slice(from, from + longest + 1))) longest += 1
  }
  return longest
}
