/** The charter's list of empty phrases, as data: what is found, what to write, and the words that make it honest. */
import { mask, ownWordsOf } from './prose.ts'
import { findingAt, type Rule } from './rule.ts'

interface Phrase { pattern: RegExp; say: string; /** Found in the same paragraph, it shows that the word is meant. */ unless?: RegExp }

const cut = 'delete it: the sentence says more without'
const phrases: readonly Phrase[] = [
  { pattern: /随着[^。；\n]{1,30}?(?:飞速|高速|迅猛|快速|蓬勃|不断)的?发展/g, say: 'say what changed, when, and by how much' },
  { pattern: /在?当今(?:的)?(?:时代|社会|世界)/g, say: 'give the year' },
  { pattern: /日新月异/g, say: 'say what changed, when, and by how much' },
  { pattern: /至关重要|不可或缺/g, say: 'say what breaks without it' },
  { pattern: /赋能|助力/g, say: 'name what is done: 让……能、帮……做、替……省下' },
  { pattern: /抓手/g, say: 'name the action, the owner and the number' },
  { pattern: /闭环/g, say: '闭环 is for a real feedback loop: name what is fed back, or write 流程、做完', unless: /反馈|回路|回流|开环|四个要素/ },
  { pattern: /生态位/g, say: 'write 位置、细分市场', unless: /生态学|物种/ },
  { pattern: /综上所述|总而言之|值得注意的是|不难(?:发现|看出)|众所周知/g, say: cut },
  { pattern: /巨大的?潜力|(?:广阔|光明)的?(?:发展)?前景|前景(?:十分|非常)?广阔/g, say: 'give a number with its source, or delete it' },
  { pattern: /提供了?强?有力的?(?:支持|支撑|保障)/g, say: 'say what is given, and how much' },
  { pattern: /希望(?:本|这)(?:文|章|书|节)能?/g, say: cut },
  { pattern: /首先[^\n]*?其次[^\n]*?最后/g, say: 'no 首先其次最后: let each sentence carry its own reason, or make it a list' },
  { pattern: /不仅[^。；\n]{1,40}?而且/g, say: 'no 不仅……而且……: say the stronger half first' },
]

export const emptyPhrases: Rule = {
  id: 'prose/empty-phrase',
  keeps: '章程列出的空话不出现：说清变了什么、差多少、谁做什么。',
  find(source) {
    const prose = ownWordsOf(source)
    const paragraphOf = (at: number) => prose.slice(prose.lastIndexOf('\n', at) + 1, prose.indexOf('\n', at))
    return phrases.flatMap(({ pattern, say, unless }) => [...prose.matchAll(pattern)]
      .filter(({ index }) => !unless?.test(paragraphOf(index)))
      .map(({ index, 0: words }) => findingAt(source, index, `“${words.replaceAll(mask, '').slice(0, 12)}” says nothing; ${say}`)))
  },
}
