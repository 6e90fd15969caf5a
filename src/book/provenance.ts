/** A chapter → every figure of three or more digits in its prose, each with what proves it, or nothing. */
import type { Root } from 'mdast'
import { prints, sumsIn } from './arithmetic.ts'
import type { Book, Chapter } from './book.ts'
import { figuresIn, sameFigure, type Figure } from './quantity.ts'
import { blocksIn, running, type Block, type Sentence } from './sentences.ts'

/**
 * cited: a citation stands in its sentence, row, column or caption. assumed: these say it is an assumption, an invention or our judgement.
 * given: an exercise states it. printed: a listing of this section, or one the paragraph points at, printed it, or what it is rounded from. summed: an equation in its sentence comes to it.
 * repeated: proven once in this section, or in what the paragraph points at.
 */
export type Proof = 'cited' | 'assumed' | 'given' | 'printed' | 'summed' | 'repeated'

/** `offset` is its place in the file. */
export interface FigureUse { figure: Figure; offset: number; proof?: Proof }

type Said = Pick<Figure, 'text' | 'value'>

/** How many digits make a figure that somebody must have measured, computed or invented. */
const least = 3

const assumption = /假设|假定|假想|假如|虚构|我们的判断|我们的估计/

/** A sentence, with what its neighbours in table and caption say for it. */
interface Context { sentence: Sentence; figures: FigureUse[]; scopes: string[]; pointsAt: string[]; cited: boolean; assumed: boolean }

const links = ({ pieces }: Sentence): string[] => pieces.flatMap(({ kind, value }) => (kind === 'link' ? [value] : []))
const isCited = (sentences: readonly Sentence[]): boolean => sentences.some((sentence) => links(sentence).some((url) => url.startsWith('cite:')))

/** Runs of numbers and signs; those with an equals sign in them are equations. */
const run = /[\d.+\-−–×÷*/()%万亿√≈= ]+/g
/** What is said between two of these marks has nothing to do with what stands outside. */
const clause = /[^，。；：、（）“”\uFFFC]+/g

/** A name may end in a number, `pass@1`, that is no part of what follows. */
const word = /[A-Za-z][\w@.-]*/g

/** Units between a number and the next operator would hide an equation written in words. */
const withoutUnits = (text: string): string =>
  text.replace(/(?<=\d),(?=\d{3})/g, '').replace(/(?<=[\d万亿%])\s*(?:[A-Za-z·/]+|美元|元|个|张|小时|天|月|年|人|次|层|步|倍|字节)(?=\s*[×÷+\-−–*/=≈)）。，]|$)/g, '')

/** The values that the equations of a sentence rightly come to, and the equations that are wrong, with their places in the file. */
export function equationsIn(sentence: Sentence): { values: Said[]; wrong: { said: string; offset: number }[]; count: number } {
  const { text, offsetOf } = running(sentence)
  const plain = [...text.matchAll(clause)].filter(([words]) => /[=≈]/.test(words)).flatMap(({ 0: words, index }) => {
    const offset = offsetOf(index + Math.max(0, words.search(/[\d(]/)))
    return [...withoutUnits(words).replace(word, '\uFFFC').matchAll(run)].map(([found]) => ({ run: found, offset }))
  })
  const formulas = sentence.pieces.flatMap(({ kind, value, offset }) => (kind === 'math' ? [{ run: value, offset }] : []))
  const sums = [...plain, ...formulas].flatMap(({ run, offset }) => sumsIn(run).filter((sum) => sum.hasOperator).map((sum) => ({ ...sum, offset })))
  return {
    count: sums.length,
    values: sums.flatMap(({ holds, left, right, said }) => (holds ? [{ text: said, value: right.value }, { text: '', value: left.value }] : [])),
    wrong: sums.flatMap(({ holds, said, left, offset }) => (holds ? [] : [{ said: `${said} (it is ${Number(left.value.toPrecision(6))})`, offset }])),
  }
}

/** Section, exercise and figure that a block belongs to: a figure proven in one of them is proven for all of it. */
function scopesOf(block: Block, sectionOf: Map<string, string>): string[] {
  return block.exercise ? [block.exercise] : [sectionOf.get(block.section) ?? block.section, ...(block.figure ? [block.figure.id] : [])]
}

/** Every heading's label → the label of the `##` it stands under. */
function sections(chapter: Chapter): Map<string, string> {
  const found = new Map<string, string>()
  let top = ''
  for (const { kind, id, depth } of chapter.labels) {
    if (kind !== 'sec') continue
    if (depth === 2) top = id
    found.set(id, top)
  }
  return found
}

/** `tree` is the chapter as `parseChapter` reads it. Pure; in reading order. */
export function provenanceOf({ tree, chapter }: { tree: Root; chapter: Chapter }, book: Pick<Book, 'facts'>): FigureUse[] {
  const blocks = blocksIn(tree)
  const sectionOf = sections(chapter)
  const saying = (block: Block, holds: (sentences: readonly Sentence[]) => boolean): boolean => {
    const { figure, cell } = block
    const neighbours = figure ? blocks.filter((one) => one.figure?.id === figure.id && (!one.cell || (cell && (one.cell.line === cell.line || (one.cell.isHead && one.cell.column === cell.column))))) : []
    return neighbours.some((one) => one !== block && holds(one.sentences))
  }
  const assumes = (sentences: readonly Sentence[]) => sentences.some(({ text }) => assumption.test(text))
  const contexts: Context[] = blocks.flatMap((block) => {
    const [cited, assumed] = [saying(block, isCited), saying(block, assumes)]
    const pointsAt = block.sentences.flatMap(links).flatMap((url) => (url.startsWith('#') ? [url.slice(1)] : []))
    return block.sentences.map((sentence) => {
      const { text, offsetOf } = running(sentence)
      const figures = figuresIn(text).filter(({ significant }) => significant >= least).map((figure) => ({ figure, offset: offsetOf(figure.start) }))
      return { sentence, figures, scopes: scopesOf(block, sectionOf), pointsAt, cited: cited || isCited([sentence]), assumed: assumed || assumption.test(text) }
    })
  })

  const printed = (context: Context): string[] => chapter.labels
    .filter(({ id, kind, section }) => kind === 'lst' && (context.pointsAt.includes(id) || context.scopes.includes(sectionOf.get(section) ?? section)))
    .flatMap(({ id }) => chapter.printed[id] ?? [])
  const valueOf = (text: string) => figuresIn(text)[0] ?? { text, value: NaN }

  const known = new Map<string, Said[]>()
  const learn = (scope: string, figure: Said) => known.set(scope, [...(known.get(scope) ?? []), figure])
  for (const context of contexts) {
    for (const url of links(context.sentence)) {
      const text = url.startsWith('num:') ? chapter.numbers[url.slice(4)] : url.startsWith('fact:') ? book.facts[url.slice(5)]?.text : undefined
      for (const figure of text ? figuresIn(text) : []) for (const scope of context.scopes) learn(scope, figure)
    }
    const { block } = context.sentence
    const outputs = context.figures.length ? printed(context).map(valueOf) : []
    const { values } = equationsIn(context.sentence)
    for (const value of values) for (const scope of context.scopes) learn(scope, value)
    for (const use of context.figures) {
      const same = (other: Said) => sameFigure(use.figure, other)
      const proof: Proof | undefined = context.cited ? 'cited' : context.assumed ? 'assumed'
        : block.exercise && !block.boxes.includes('Solution') ? 'given'
        : outputs.some((other) => same(other) || prints(use.figure.text, Math.sign(use.figure.value) * Math.abs(other.value))) ? 'printed'
        : values.some(same) ? 'summed' : undefined
      if (!proof) continue
      use.proof = proof
      for (const scope of context.scopes) learn(scope, use.figure)
    }
  }
  for (const { figures, scopes, pointsAt } of contexts) {
    const shelf = [...scopes, ...pointsAt, ...pointsAt.flatMap((id) => sectionOf.get(id) ?? [])].flatMap((scope) => known.get(scope) ?? [])
    for (const use of figures) if (!use.proof && shelf.some((other) => sameFigure(use.figure, other))) use.proof = 'repeated'
  }
  return contexts.flatMap(({ figures }) => figures)
}
