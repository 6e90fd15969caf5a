/** Places found → what a reader sees: chapters, their sections with the sentence that answers, and the figures, listings, labs in them. */
import { excerptOf, marked, type Marked } from './excerpt.ts'
import type { Place } from './query.ts'
import type { Shown } from './engine.ts'

export const element = <K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

const withMarks = (parts: Marked): (Node | string)[] => parts.map((part, i) => (i % 2 ? element('mark', {}, part) : part))

/** Browsers without text fragments get the words in the address, and a script that marks them. */
function landing(url: string, fragment: string, asked: string): string {
  if (!fragment) return url
  if ('fragmentDirective' in document) return `${url}${url.includes('#') ? '' : '#'}${fragment}`
  const [path, anchor] = url.split('#')
  return `${path}?mark=${encodeURIComponent(asked)}${anchor ? `#${anchor}` : ''}`
}

/** A figure, listing or lab of the section, inside the link to it: the words to be marked lead to it. */
function thing({ text, meta }: Shown, words: readonly string[]): HTMLElement {
  const title = excerptOf(meta.title, words)
  const inText = excerptOf(text, words)
  const line = element('span', { className: 'thing' }, element('span', { className: 'no' }, meta.number), ...withMarks(title.parts))
  if (!title.fragment && inText.fragment) line.append(element(meta.kind === '代码' ? 'code' : 'span', { className: 'excerpt' }, ...withMarks(inText.parts)))
  return line
}

function place({ url, number, title, own, things }: Place, words: readonly string[]): HTMLElement {
  const found = own ? excerptOf(own.text, words) : undefined
  const told = own ?? things[0]!
  const fragment = found?.fragment || excerptOf(told.meta.title, words).fragment || excerptOf(told.text, words).fragment
  const heading = element('b', {}, ...(number ? [element('span', { className: 'no' }, number)] : []), ...withMarks(marked(title, words)))
  // A formula is named by a sentence of its section, which may be shown already.
  const said = found?.parts.join('').slice(0, 24) ?? ''
  const telling = things.filter((one) => !said || !one.meta.title.replaceAll('\u2063', '').includes(said))
  return element('a', { href: landing(url, fragment, words[0]!) }, heading,
    ...(found ? [element('span', { className: 'excerpt' }, ...withMarks(found.parts))] : []), ...telling.map((one) => thing(one, words)))
}

/** So many places stand before all others: the rest of a chapter must not push them out of sight. */
const best = 5

/** Best place first, and with it the others of its chapter: among the best, then among the rest. */
export function listOf(places: readonly Place[], words: readonly string[]): HTMLElement {
  const chapters = [places.slice(0, best), places.slice(best)].flatMap((some) => [...Map.groupBy(some, (one) => one.chapter)])
  return element('ul', { className: 'found' }, ...chapters.map(([chapter, found]) =>
    element('li', {}, element('p', { className: 'chapter' }, chapter), ...found.map((one) => place(one, words)))))
}
