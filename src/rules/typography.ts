/** Spaces between Han and Latin, full-width punctuation, Chinese quotes: what AutoCorrect would change in the prose. */
import { autocorrected } from './autocorrect.ts'
import { proseOf } from './prose.ts'
import { findingAt, type Edit, type Finding, type Rule } from './rule.ts'

/** What AutoCorrect lets pass and the charter does not. */
const ours = [
  { pattern: /(?<=[\p{Script=Han}，。；：、（）])"|"(?=[\p{Script=Han}，。；：、（）])/gu, message: 'Chinese quotes are “ and ”' },
  { pattern: /(?<=\p{Script=Han})[;:?](?=\p{Script=Han}|\n)/gu, message: 'write ；：？, not ;:?' },
  { pattern: /。{2,}|\.{3,}|(?<!…)…(?!…)/g, message: 'what is left out is ……' },
]

/** The steps from one line to its correction: a character in, out, or changed. Enough, for AutoCorrect does nothing else. */
export function editsBetween(before: string, after: string): Edit[] {
  const edits: Edit[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (before[i] === after[j]) { i++; j++ }
    else if (after[j] === ' ') { edits.push({ offset: i, remove: 0, insert: ' ' }); j++ }
    else if (before[i] === ' ') { edits.push({ offset: i, remove: 1, insert: '' }); i++ }
    else { edits.push({ offset: i, remove: 1, insert: after[j] ?? '' }); i++; j++ }
  }
  return edits
}

const say = ({ remove, insert }: Edit, was: string): string =>
  remove === 0 ? 'a space belongs here' : insert === '' ? 'no space belongs here' : `write ${insert}, not ${was}`

export const typography: Rule = {
  id: 'prose/typography',
  keeps: '中西文之间空一格，中文标点全角，省略号两格，引号用“”。',
  find(source) {
    const prose = proseOf(source)
    const corrected = autocorrected(prose).split('\n')
    const found: Finding[] = []
    let start = 0
    for (const [n, line] of prose.split('\n').entries()) {
      for (const edit of editsBetween(line, corrected[n]!)) {
        const offset = start + edit.offset
        found.push({ ...findingAt(source, offset, say(edit, line[edit.offset]!)), edit: { ...edit, offset } })
      }
      start += line.length + 1
    }
    return [...found, ...ours.flatMap(({ pattern, message }) => [...prose.matchAll(pattern)].map(({ index }) => findingAt(source, index, message)))]
  },
}
