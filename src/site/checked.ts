/** The book's promises as numbers: what is counted, how many there are, and how a reader can look himself. */
import { chaptersOf, type Book } from '#book/book.ts'
import type { ProofCount } from '#book/proof-count.ts'

export interface Count { what: string; how: string; count: number }

/** Read off the Book, nothing typed; `rules` is how many rules the prose is asked. */
export function checkedCounts(book: Book, proofs: ProofCount, rules: number): Count[] {
  const chapters = chaptersOf(book)
  const references = chapters.flatMap((chapter) => chapter.references)
  const listings = chapters.flatMap((chapter) => chapter.listings)
  const labels = Object.values(book.labels)
  const used = (...kinds: string[]) => references.filter(({ kind }) => kinds.includes(kind)).length
  return [
    { what: '运行过的代码文件', count: listings.filter(({ notRun }) => !notRun).length, how: '每次测试重跑，与页面上的输出逐行比对；清单在附录 E' },
    { what: '其中必须报错的', count: listings.filter(({ fails }) => fails).length, how: '真的运行，不报错或报了别的错都算失败' },
    { what: '没有运行的代码文件', count: listings.filter(({ notRun }) => notRun).length, how: '理由写在代码下面，也列在附录 E' },
    { what: '正文引用的、构建时算出的数', count: used('num'), how: '由每章的 numbers.ts 从公式或实验的内核算出，正文里没有抄写的副本' },
    { what: '正文引用的事实', count: proofs.facts.different, how: `型号、价格、法条一类：一手 ${proofs.facts.byGrade.P} 条，一手的引文 ${proofs.facts.byGrade.C} 条，二手而写明是报道的 ${proofs.facts.byGrade.S} 条，由我们计算的 ${proofs.facts.byGrade.K} 条；每条带出处、截至日与复核日` },
    { what: '其中过了复核日的', count: proofs.facts.overdue, how: `页面自己标“待复核”；最早的一条核对于 ${proofs.facts.oldest}；${proofs.facts.byAge.filter(({ facts }) => facts).map(({ months, facts }) => `${months}核对的 ${facts} 条`).join('，')}` },
    { what: '手写在正文里的三位以上的数', count: Object.values(proofs.figures).reduce((sum, one) => sum + one, 0), how: `引用 ${proofs.figures.cited}，代码输出 ${proofs.figures.printed}，等式算得 ${proofs.figures.summed}，假设或判断 ${proofs.figures.assumed}，习题给定 ${proofs.figures.given}，同节重复 ${proofs.figures.repeated}；说不出来历的 ${proofs.bare}` },
    { what: '重算过的等式', count: proofs.equations, how: '正文与公式里每个数字等式，两边在印出的位数上相等' },
    { what: '实验', count: labels.filter(({ kind }) => kind === 'lab').length, how: '页面上的第一帧与你拖动后看到的，出自同一段计算' },
    { what: '引用的文献', count: Object.keys(book.works).length, how: '每条指回引用它的每一处；类型必需的字段缺一条，构建就停' },
    { what: '引用它们的次数', count: used('cite'), how: '引用写不存在的文献，构建就停' },
    { what: '书目里还没有章引用的', count: book.uncited, how: '为未写的章备着，不显示在文献页' },
    { what: '永久链接', count: labels.length, how: '每一节、式、图、表、代码、实验、练习一个；指向不存在的东西，构建就停' },
    { what: '书内互相指引', count: used('label', 'chapter', 'term'), how: '引用的文字由构建写出，编号变了跟着变' },
    { what: '术语', count: Object.keys(book.terms).length, how: '一个英文词一个中文名，别名不准混用' },
    { what: '文字规则', count: rules, how: '逐条列在下面' },
    { what: '必须讲到的话题', count: book.coverage.length, how: '每一条指到真正讲它的小节' },
    { what: '其中还没写的', count: book.coverage.filter(({ section }) => !section).length, how: '属于目录里标明尚未写成的章与附录' },
  ]
}
