/** `routes.yml` → a road through the book for each kind of reader: in stages, with minutes, nothing read before what it builds on. */
import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Chapter, Label, Role, Stage, Stop } from './book.ts'
import { nearest } from './check.ts'
import { fieldsOf, isText, readMap, type Refuse } from './frontmatter.ts'

const roleFields = { name: 'text', who: 'text', within: 'count', assumes: 'map', stages: 'map' } as const
const stageFields = { name: 'text', when: 'text', decides: 'text', stops: 'map' } as const
/** Fewer is a link, more is the table of contents. */
const length = { least: 5, most: 12 }

interface Entry { name: string; at: number; value: unknown }
const offsetOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0
const entriesOf = ({ items }: YAMLMap): Entry[] => items.map(({ key, value }: Pair) => ({ name: String(isScalar(key) ? key.value : key), at: offsetOf(key), value }))

/** What the chapters know that a route asks of them, and how a fault is told. */
interface Shelf { chapters: readonly Chapter[]; labels: Readonly<Record<string, Label>>; refuse: Refuse }

const chapterOf = ({ chapters }: Shelf, name: string): Chapter | undefined => chapters.find(({ slug }) => slug === name || slug.endsWith(`/${name}`))

/** The section or chapter a stop names. */
function stopAt(shelf: Shelf, { name, at, value }: Entry): Stop {
  const label = Object.hasOwn(shelf.labels, name) && shelf.labels[name]!.kind === 'sec' ? shelf.labels[name] : undefined
  const chapter = chapterOf(shelf, label?.chapter ?? name)
  if (!chapter) {
    const known = [...Object.values(shelf.labels).filter(({ kind }) => kind === 'sec').map(({ id }) => id), ...shelf.chapters.map(({ slug }) => slug.split('/')[1]!)]
    return shelf.refuse(`a stop is a section or a chapter, and none is called ${name}${nearest(name, known)}`, 'book/unknown-label', at)
  }
  if (!chapter.written) shelf.refuse(`${name} is not written yet: nobody can stop there`, 'book/bad-route', at)
  if (!isText(value)) return shelf.refuse(`say in one line what the reader can decide after ${name}`, 'book/bad-route', at)
  const why = value.value.trim()
  return label ? { at: label.id, chapter: chapter.slug, title: label.title, minutes: chapter.sectionMinutes[label.id] ?? 1, why } : { at: chapter.slug, chapter: chapter.slug, title: chapter.title, minutes: chapter.minutes, why }
}

/** Whether whoever reads the one reads the other as well, or a part of it. */
function overlap(one: Stop, other: Stop, labels: Shelf['labels']): boolean {
  if (one.chapter !== other.chapter) return false
  const [a, b] = [one, other].map(({ at }) => (Object.hasOwn(labels, at) ? `${labels[at]!.number}.` : '')) as [string, string]
  return a.startsWith(b) || b.startsWith(a)
}

/** One role: the road through all its stages. What is known grows from stop to stop. */
function readRole(shelf: Shelf, { name: key, at, value }: Entry): Role {
  const { refuse, labels } = shelf
  if (!isMap(value)) return refuse(`write the fields ${Object.keys(roleFields).join(', ')} of ${key}`, 'book/bad-field', at)
  const { assumes, stages, ...role } = fieldsOf(value, roleFields, refuse, at)
  const assumed = entriesOf(assumes).map((one) => {
    const chapter = chapterOf(shelf, one.name) ?? refuse(`no chapter is called ${one.name}${nearest(one.name, shelf.chapters.map(({ slug }) => slug.split('/')[1]!))}`, 'book/unknown-chapter', one.at)
    if (!isText(one.value)) return refuse(`say in one line what a reader must know of ${one.name}`, 'book/bad-route', one.at)
    return { chapter: chapter.slug, know: one.value.value.trim(), at: one.at }
  })
  const read: Stop[] = []
  const missed = new Set<string>()

  const readStage = ({ name, at, value }: Entry): Stage => {
    if (!isMap(value)) return refuse(`write the fields ${Object.keys(stageFields).join(', ')} of ${name}`, 'book/bad-field', at)
    const { stops: map, ...stage } = fieldsOf(value, stageFields, refuse, at)
    const before = new Set(read.map(({ chapter }) => chapter))
    const met = new Set<string>()
    const leans = new Set<string>()
    const stops = entriesOf(map).map((entry) => {
      const stop = stopAt(shelf, entry)
      const twice = read.find((one) => overlap(one, stop, labels))
      if (twice) refuse(`${entry.name} is read already at the stop ${twice.at}`, 'book/bad-route', entry.at)
      for (const needed of chapterOf(shelf, stop.chapter)!.prerequisites.map((one) => chapterOf(shelf, one)?.slug ?? one)) {
        if (met.has(needed)) continue
        if (before.has(needed)) leans.add(needed)
        else if (assumed.some(({ chapter }) => chapter === needed)) missed.add(needed)
        else refuse(`${entry.name} builds on ${needed}, which no stop before it reads: put it earlier, or say under “assumes” what of it must be known`, 'book/route-gap', entry.at)
      }
      met.add(stop.chapter)
      read.push(stop)
      return stop
    })
    if (stops.length < length.least || stops.length > length.most) refuse(`${name} has ${stops.length} stops; a stage has ${length.least} to ${length.most}`, 'book/bad-route', at)
    const minutes = stops.reduce((sum, one) => sum + one.minutes, 0)
    if (minutes > role.within) refuse(`the stops of ${name} take ${minutes} minutes, and ${key} promises at most ${role.within}`, 'book/bad-route', at)
    return { key: name, ...stage, leans: [...leans], stops, minutes }
  }

  const walked = entriesOf(stages).map(readStage)
  const idle = assumed.find(({ chapter }) => !missed.has(chapter))
  if (idle) refuse(`nothing on this road needs ${idle.chapter} to be assumed: take out the line`, 'book/bad-route', idle.at)
  return { key, ...role, assumes: assumed.map(({ chapter, know }) => ({ chapter, know })), stages: walked }
}

/** Roles in the order of the file. Throws the first `Fault`, at the line that is wrong. */
export function readRoutes(yaml: string, file: string, chapters: readonly Chapter[], labels: Readonly<Record<string, Label>>): Role[] {
  const { map, refuse } = readMap(yaml, file)
  if (!map) return []
  return entriesOf(map).map((entry) => {
    const strange = [entry, ...(isMap(entry.value) ? entriesOf(entry.value).flatMap(({ name, value }) => (name === 'stages' && isMap(value) ? entriesOf(value) : [])) : [])].find(({ name }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    if (strange) refuse(`“${strange.name}” is part of an address: lower-case ASCII words joined by hyphens`, 'book/bad-route', strange.at)
    return readRole({ chapters, labels, refuse }, entry)
  })
}
