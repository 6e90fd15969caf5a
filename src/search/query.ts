/** Question → places of the book, best first. A place is a section with all that stands in it, a term, a work. First how much of the question it has, word by word; then, for the few that are read, how it has it: in one piece, in the title, as what the section is about. */
import type { Engine, Shown } from './engine.ts'
import { longestShared, squash } from './matching.ts'
import { mend } from './mend.ts'
import { meant, namesIn, needsOf, type Need } from './needs.ts'
import { fold, tokens } from './tokens.ts'

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

/** What explains before what repeats: sections, then openings, works, terms, exercises. */
const standing: Record<string, number> = { s: 1, o: 0.5, x: 0.6, f: 1, c: 1, l: 1, e: 0.6, g: 0.3, r: 0.7 }
const asThing = 0.9
const isThing = (role: string): boolean => 'fcle'.includes(role)
const rolesOf: Record<string, string> = { 正文: 'soxe', 图表: 'f', 代码: 'c', 实验: 'l', 术语: 'g', 文献: 'r' }

interface Candidate { place: number; score: number; records: Map<number, number> }

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
  const whole = needs.reduce((sum, { weight }) => sum + weight, 0)
  const found = new Map<number, Candidate & { covered: number }>()
  for (const { weight, hits } of needs) {
    const best = new Map<number, number>()
    for (const [record, score] of hits) {
      if (record < first || record >= after || (wanted && !wanted.includes(roles[record]!))) continue
      const place = home(record)
      const worth = score * (place === record ? 1 : asThing)
      best.set(place, Math.max(best.get(place) ?? 0, worth))
      const candidate = found.get(place) ?? { place, score: 0, covered: 0, records: new Map() }
      candidate.records.set(record, (candidate.records.get(record) ?? 0) + worth * weight)
      found.set(place, candidate)
    }
    for (const [place, worth] of best) {
      const candidate = found.get(place)!
      candidate.score += worth * weight
      candidate.covered += weight
    }
  }
  return [...found.values()].map(({ covered, ...one }) => ({ ...one, score: (one.score / whole) * Math.sqrt(covered / whole) * (standing[roles[one.place]!] ?? 1) })).toSorted((a, b) => b.score - a.score)
}

const keysIn = ({ terms = '' }: Shown['meta']): string[] => terms.split(' ')

/** Share of what is needed that a folded text has, by weight. */
function share(needs: readonly Need[], text: string): number {
  const words = new Set(tokens(text).map(({ word }) => word))
  const letters = squash(text)
  const has = ({ forms }: Need) => forms.some((form) => (forms.length === 1 ? words.has(form) : letters.includes(form)))
  const sum = (list: readonly Need[]) => list.reduce((total, { weight }) => total + weight, 0)
  return sum(needs.filter(has)) / (sum(needs) || 1)
}

/** A term that the question names, and the share of the question that its name is. */
interface Topic { key: string; name: string; share: number }

/** How well the words of a record answer: 1 for merely having them. In one piece, in one sentence, in the title, as what it introduces. */
function fit(question: string, needs: readonly Need[], about: readonly Topic[], { text, meta }: Shown): number {
  const [asked, core] = [squash(question), squash(meant(question))]
  const [heading, body] = [fold(meta.title), fold(text)]
  const title = squash(heading)
  const piece = longestShared(asked, squash(body)) / asked.length
  const sentence = Math.max(...body.split(/[。！？\u2063]/).map((one) => share(needs, one)))
  const exact = longestShared(core, title) / Math.max(title.length, core.length)
  const treats = ({ key, name }: Topic) => keysIn(meta).includes(key) || (meta.kind === '正文' && title.includes(name))
  const introduced = Math.max(0, ...about.filter(treats).map((topic) => topic.share))
  // The names of terms and works are all title: that a heading has the words says more.
  const named = meta.kind === '术语' || meta.kind === '文献' ? 0 : share(needs, heading) + exact ** 2
  const whole = piece === 1 && asked.length > 3 ? 2 : 1
  return whole * (1 + piece ** 2) * (1 + sentence ** 2) * (1 + named) * (1 + introduced)
}

/** The question as typed; or, when the book lacks a word of it, as it was probably meant. */
async function understood(typed: string, engine: Engine): Promise<{ asked: string; needs: Need[] }> {
  const asked = fold(typed.trim())
  const { needs, missing } = await needsOf(asked, engine)
  if (missing.length === 0) return { asked, needs }
  const mended = mend(asked, missing, await engine.repairs(), Object.values(engine.tables.names).flat())
  return mended === asked ? { asked, needs } : { asked: mended, needs: (await needsOf(mended, engine)).needs }
}

const introducesAny = (place: Place, about: readonly Topic[]): boolean => place.own !== undefined && about.some(({ key }) => keysIn(place.own!.meta).includes(key))

/** A term's definition comes after the section that explains the term, when there is one. */
function explainedFirst(places: readonly Place[], about: readonly Topic[]): Place[] {
  const best = Math.max(0, ...places.filter((place) => introducesAny(place, about)).map(({ score }) => score))
  return places.map((place) => (best > 0 && about.some(({ key }) => place.url.endsWith(`#term-${key}`)) ? { ...place, score: Math.min(place.score, best * 0.99) } : place))
}

/** So many places are read before they are put in order, and so many records of each. */
const [readPlaces, readThings] = [12, 1]

export async function search(typed: string, engine: Engine, filters: Filters = {}): Promise<Answer> {
  const { asked, needs } = await understood(typed, engine)
  const candidates = placesOf(needs, engine, filters)
  const core = squash(meant(asked)).length
  const named = namesIn(asked, engine.tables.names)
  const about = named.map(({ key, from, to }): Topic => ({ key, name: squash(asked.slice(from, to)), share: Math.min(1, (to - from) / core) }))
  const places = await Promise.all(candidates.slice(0, readPlaces).map(async ({ place, score, records }): Promise<Place> => {
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
      score: score * Math.max(...read.map((one) => fit(asked, needs, about, one) * (one === own ? 1 : asThing))), own, things: things as Shown[],
    }
  }))
  const ordered = explainedFirst(places, about).toSorted((a, b) => b.score - a.score)
  // What comes far behind the first has a word or two by accident.
  const worth = ordered.filter(({ score }, i) => i < 5 || score > ordered[0]!.score / 12)
  return { places: worth, asked, mended: asked !== fold(typed.trim()), words: [asked, ...named.flatMap(({ others }) => others)] }
}
