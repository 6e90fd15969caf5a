/** One Chinese name for one English term: an alias of the glossary is for those who look it up, not for the text. */
import { ownWordsOf } from './prose.ts'
import { findingAt, type Rule } from './rule.ts'
import { namesIn } from './term-names.ts'

/** Where a text tells the reader that others say otherwise. */
const introduced = /(?:也|又|或|旧|俗|亦)(?:叫做?|称作?|作|译作?|写作)?[“\uFFFC]?$|(?:称为|叫做|称作|译作|写作)[“\uFFFC]?$/

export const rivalName: Rule = {
  id: 'terms/rival-name',
  keeps: '一个英文术语只有一个中文名；别名只在说明“也叫什么”时出现。',
  find(source, book) {
    const prose = ownWordsOf(source)
    return namesIn(prose, book)
      // 月流失率 says more than 流失率, and 梯度检验 less than 数值梯度检验: they are one name.
      .filter(({ term: { zh }, name }) => !zh.includes(name) && !name.includes(zh))
      .filter(({ index }) => !introduced.test(prose.slice(Math.max(0, index - 6), index)))
      .map(({ term: { zh, en }, name, index }) => findingAt(source, index, `the book calls ${en} ${zh}, not ${name}; if it is another thing, take the alias out of glossary.yml`))
  },
}
