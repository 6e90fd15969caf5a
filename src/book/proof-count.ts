/** The whole book → how its figures are proven, as numbers that a page can print. */
import type { Root } from 'mdast'
import type { Book, Chapter, Grade } from './book.ts'
import { equationsIn, provenanceOf, type Proof } from './provenance.ts'
import { blocksIn } from './sentences.ts'

export interface ProofCount {
  facts: {
    /** Different facts that the book prints, and how often it prints one. */
    different: number
    printed: number
    byGrade: Record<Grade, number>
    /** By whole months between the day a fact was looked up and the day of the build. */
    byAge: { months: string; facts: number }[]
    /** Looked up longest ago; empty when there is no fact. */
    oldest: string
    /** Past their review date, and marked so on their pages. */
    overdue: number
  }
  /** Places that print a value of a chapter's numbers.ts. */
  computed: number
  /** Figures of three or more digits typed into the prose, by what proves them. */
  figures: Record<Proof, number>
  /** Those that nothing proves: the rule figures/bare keeps this at 0. */
  bare: number
  /** Equations between numbers, each computed again. */
  equations: number
}

const ages = [[0, 3, '三个月以内'], [3, 6, '三到六个月'], [6, 12, '六到十二个月'], [12, Infinity, '一年以上']] as const

/** `2026-08-22` to `2026-11-21` are two whole months. */
function monthsBetween(from: string, to: string): number {
  const [[y, m, d], [year, month, day]] = [from, to].map((one) => one.split('-').map(Number)) as [[number, number, number], [number, number, number]]
  return (year - y) * 12 + month - m - (day < d ? 1 : 0)
}

/** `sources` are the written chapters with their trees, as `parseChapter` reads them. Pure: the age of a fact is counted from `book.date`. */
export function countProofs(sources: readonly { tree: Root; chapter: Chapter }[], book: Pick<Book, 'facts' | 'date'>): ProofCount {
  const references = sources.flatMap(({ chapter }) => chapter.references)
  const facts = Object.values(book.facts)
  const uses = sources.flatMap((source) => provenanceOf(source, book))
  const proven = (proof: Proof) => uses.filter((use) => use.proof === proof).length
  const graded = (grade: Grade) => facts.filter((fact) => fact.grade === grade).length
  return {
    facts: {
      different: facts.length,
      printed: references.filter(({ kind }) => kind === 'fact').length,
      byGrade: { P: graded('P'), C: graded('C'), S: graded('S'), K: graded('K') },
      byAge: ages.map(([from, to, months]) => ({ months, facts: facts.filter(({ checked }) => { const age = Math.max(0, monthsBetween(checked, book.date)); return age >= from && age < to }).length })),
      oldest: facts.map(({ checked }) => checked).toSorted()[0] ?? '',
      overdue: facts.filter(({ overdue }) => overdue).length,
    },
    computed: references.filter(({ kind }) => kind === 'num').length,
    figures: { cited: proven('cited'), assumed: proven('assumed'), given: proven('given'), printed: proven('printed'), summed: proven('summed'), repeated: proven('repeated') },
    bare: uses.filter(({ proof }) => !proof).length,
    equations: sources.flatMap(({ tree }) => blocksIn(tree)).flatMap(({ sentences }) => sentences).reduce((sum, sentence) => sum + equationsIn(sentence).count, 0),
  }
}
