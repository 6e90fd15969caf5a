/** A figure of three or more digits that nothing on the page proves. */
import { provenanceOf } from '../book/provenance.ts'
import { findingAt, type Rule } from './rule.ts'

export const bareFigures: Rule = {
  id: 'figures/bare',
  keeps: '三位以上有效数字的数，都要走得到来源：引用、事实表、计算、代码的输出，或者写明是假设或判断。',
  find: (source, book) => provenanceOf(source, book).filter(({ proof }) => !proof).map(({ figure, offset }) =>
    findingAt(source, offset, `nothing here proves ${figure.text}: compute it in numbers.ts and write [](num:…), take it from content/facts with [](fact:…), cite its source in this sentence, or say 假设 or 我们的判断`)),
}
