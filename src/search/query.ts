/** Question → places of the book, best first. A place is a section with all that stands in it, a term, a work. First how much of the question it has, word by word; then, for the few that are read, how it has it: in one piece, in the title, as what the section is about. */
import type { Engine, Shown } from './engine.ts'
import { squash, sharedPieces } from './matching.ts'
import { mend } from './mend.ts'
import { meaning, needsOf, type Need, type Needs } from './needs.ts'
import { fold, tokens, type Token } from './tokens.ts'

export interface Filters { kind?: string; part?: string }

export interface Place {
  url: string
  chapter: string
  number: string
  title: string
  score: number
  /** The place's own record, when it has something of the question. */
  own: Shown | undefined
  /** Figures, listings, labs in it that have something of the question. */
  things: Shown[]
}
/** `asked` is what was looked for: folded, and mended where it had to be. */
export interface Answer {
  places: Place[]
  asked: string
  mended: boolean
  /** What to mark: what was asked, and the other names of what it names. */
  words: string[]
}

const isThing = (role: string): boolean => 'fcle'.includes(role)
const rolesOf: Record<string, string> = { 正文: 'soxe', 图表: 'f', 代码: 'c', 实验: 'l', 术语: 'g', 文献: 'r' }

interface Candidate {
  place: number
  /** How much it has of what is needed, and which share of it, by weight. */
  has: number
  covers: number
  /** Records of it, each with what it has. */
  records: Map<number, number>
}

const weigh = (needs: readonly Need[]): number => needs.reduce((sum, { weight }) => sum + weight, 0)

/** Records → places: what a figure has counts for its section. When only one kind is asked for, each record is a place. */
function placesOf(needs: readonly Need[], { tables }: Engine, { kind, part }: Filters): Candidate[] {
  const { roles, parts } = tables
  const which = parts.findIndex(([title]) => title === part)
  const [first, after] = which < 0 ? [0, roles.length] : [parts[which]![1], parts[which + 1]?.[1] ?? roles.length]
  const wanted = kind ? rolesOf[kind] ?? '' : undefined
  const home = (record: number): number => {
    let at = record
    while (!wanted && at > 0 && isThing(roles[at]!)) at -= 1
    return at
  }
  const whole = weigh(needs) || 1
  const found = new Map<number, Candidate>()
  for (const { weight, hits } of needs) {
    const best = new Map<number, number>()
    for (const [record, has] of hits) {
      if (record < first || record >= after || (wanted && !wanted.includes(roles[record]!))) continue
      const place = home(record)
      best.set(place, Math.max(best.get(place) ?? 0, has))
      const candidate = found.get(place) ?? { place, has: 0, covers: 0, records: new Map() }
      candidate.records.set(record, (candidate.records.get(record) ?? 0) + has * weight)
      found.set(place, candidate)
    }
    for (const [place, has] of best) {
      const candidate = found.get(place)!
      candidate.has += has * weight / whole
      candidate.covers += weight / whole
    }
  }
  return [...found.values()].map((one) => ({ one, worth: evidence(one, roles) })).toSorted((a, b) => b.worth - a.worth).map(({ one }) => one)
}

/** What explains before what lists and sums up: sections, then works, openings, terms. */
const standing: Record<string, number> = { o: -2, x: -0.5, g: -3.5, r: -0.5 }

/** What the index alone says for a place. */
const evidence = ({ place, has, covers }: Candidate, roles: string): number => 1.5 * Math.log(has) + 2.25 * Math.log(covers) + (standing[roles[place]!] ?? 0)

/** What the words of a place say for it. The factors of this and of `evidence` were fitted, by conditional logit, on questions made by rule and one half of the golden ones, and hold for the other half. */
function reading({ needs, words }: Needs, asked: string, role: string, own: Shown | undefined, read: readonly Shown[]): number {
  const whole = weigh(needs) || 1
  const has = (text: string): Set<Need> => {
    const [inText, letters] = [new Set(tokens(text).map(({ word }) => word)), squash(text)]
    return new Set(needs.filter(({ forms }) => forms.some((form) => (forms.length === 1 ? inText.has(form) : letters.includes(form)))))
  }
  const texts = read.map(({ text }) => fold(text))
  const sentences = texts.join('\u2063').split(/[。！？\u2063]/).map(has)
  const together = Math.max(...sentences.map((sentence, i) => weigh([...new Set([...sentence, ...(sentences[i + 1] ?? [])])]))) / whole
  const [bodies, titles] = [texts.map(squash), read.map(({ meta }) => squash(fold(meta.title)))]
  const pieces = sharedPieces(asked, words, [...bodies, ...titles].join('\u2063'))
  // In what it says, rather than in a listing or figure of it.
  const piece = squash(asked)
  const holds = read.map((_, i) => piece.length > 3 && (titles[i]!.includes(piece) || bodies[i]!.includes(piece)))
  // The names of terms and works are all title: that a heading has the words says more.
  const heading = own && !'gr'.includes(role) ? fold(own.meta.title) : ''
  const inHeading = weigh([...has(heading)]) / whole
  const ofHeading = (of: readonly Token[]) => of.reduce((sum, { word }) => sum + (word.length > 1 ? meaning(word) : 0), 0)
  const headed = tokens(heading)
  const answered = ofHeading(headed.filter(({ word }) => words.some((one) => one.word === word))) / (ofHeading(headed) || 1)
  const keys = own?.meta.terms?.split(' ') ?? []
  const introduces = Math.max(0, ...keys.map((key) => weigh(needs.filter(({ term }) => term === key)))) / whole
  return 2.25 * together + 2.75 * pieces + Number(holds.includes(true)) + Number(own !== undefined && holds[read.indexOf(own)]) + inHeading + 5.5 * answered + 5 * introduces
}

/** The question in the words of the edition: its text was converted by the same words, so both say 资料 for 数据. */
function inEdition(question: string, words: readonly (readonly [string, string])[] = []): string {
  const other = new Map(words)
  return words.length ? question.replace(new RegExp(words.map(([from]) => from).join('|'), 'gu'), (word) => other.get(word)!) : question
}

/** The question as typed; or, when the book lacks a word of it, as it was probably meant. */
async function understood(typed: string, engine: Engine): Promise<Needs & { asked: string; mended: boolean }> {
  const { names, edition } = engine.tables
  const [folded, plain] = [fold(typed.trim()), fold(typed.trim(), new Map())]
  // Who writes Traditional characters means the words of the edition already.
  const asked = folded === plain ? inEdition(folded, edition?.words) : folded
  const needs = await needsOf(asked, engine)
  const meant = needs.missing.length ? mend(asked, needs.missing, await engine.repairs(), Object.values(names).flat().map((name) => fold(name))) : asked
  return meant === asked ? { asked, mended: false, ...needs } : { asked: meant, mended: true, ...(await needsOf(meant, engine)) }
}

/** So many places are read before they are put in order: more for a question of many words, which many places have some of. And so many records of each. */
const readPlaces = ({ words }: Needs): number => Math.min(20, 6 + 3 * words.length)
const readThings = 1

export async function search(typed: string, engine: Engine, filters: Filters = {}): Promise<Answer> {
  const { asked, mended, ...needs } = await understood(typed, engine)
  const candidates = placesOf(needs.needs, engine, filters)
  const places = await Promise.all(candidates.slice(0, readPlaces(needs)).map(async (candidate): Promise<Place> => {
    const { place, records } = candidate
    const [own, ...things] = await Promise.all([
      records.has(place) ? engine.shown(place) : undefined,
      ...[...records].filter(([record]) => record !== place).toSorted((a, b) => b[1] - a[1]).slice(0, readThings).map(([record]) => engine.shown(record)),
    ])
    const read = [...(own ? [own] : []), ...things as Shown[]]
    const { url, meta } = read[0]!
    const inSection = !own && meta.section
    return {
      url: inSection ? url.replace(/#.*$/, `#${meta.section}`) : url, chapter: meta.chapter,
      number: inSection ? meta.sectionNumber ?? '' : meta.number, title: inSection ? meta.sectionTitle ?? '' : meta.title,
      score: evidence(candidate, engine.tables.roles) + reading(needs, asked, engine.tables.roles[place]!, own, read), own, things: things as Shown[],
    }
  }))
  const ordered = places.toSorted((a, b) => b.score - a.score)
  // What comes far behind the first has a word or two by accident.
  const worth = ordered.filter(({ score }, i) => i < 5 || score > ordered[0]!.score - 7)
  return { places: worth, asked, mended, words: [asked, ...needs.named.flatMap(({ others }) => others)] }
}
