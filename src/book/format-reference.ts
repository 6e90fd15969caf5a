/** An entry of the bibliography → its line in the list of references: GB/T 7714 is in gb7714.csl, citeproc applies it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CSL } from '@citation-js/core'
import citeproc from 'citeproc'
import type { Bibliography } from './bibliography.ts'

/** One entry as the page prints it, without its number. */
export interface FormattedReference { html: string; text: string }

/** Part of the program, like an import, and found as one is: from the bundle that Vite makes too. */
const style = (): string => readFileSync(createRequire(import.meta.url).resolve('#book/gb7714.csl'), 'utf8')

/** The style brings all its terms; citeproc insists on a locale nevertheless. */
const locale = '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><terms/></locale>'

interface Locator { variable: 'DOI' | 'archive_location' | 'URL'; value: string; words: string; href: string }

/** The one link of an entry. A DOI stays when the site moves, an arXiv number can be read by everyone. */
function locatorOf({ DOI, archive_location: arxiv, URL: url }: CSL): Locator | undefined {
  if (DOI) return { variable: 'DOI', value: DOI, words: `DOI:${DOI}`, href: `https://doi.org/${encodeURI(DOI).replaceAll('#', '%23').replaceAll('?', '%3F')}` }
  if (arxiv) return { variable: 'archive_location', value: arxiv, words: `arXiv:${arxiv}`, href: `https://arxiv.org/abs/${arxiv}` }
  return url ? { variable: 'URL', value: url, words: url, href: url } : undefined
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** `… DOI:10.1038/323533a0.` → the same with its locator, the last words, as a link. */
function html(text: string, language: string, locator: Locator | undefined): string {
  const [before, after] = locator ? cut(text, locator.words) : [text, '']
  const words = escape(locator?.words ?? '')
  const link = locator?.href.startsWith('https://') ? `<a href="${escape(locator.href)}" rel="external">${words}</a>` : words
  const line = escape(before) + link + escape(after)
  return language === 'zh-CN' ? line : `<span lang="en">${line}</span>`
}

function cut(text: string, words: string): [before: string, after: string] {
  const at = text.lastIndexOf(words)
  if (at < 0) throw new Error(`citeproc has changed ${words} in: ${text}`)
  return [text.slice(0, at), text.slice(at + words.length)]
}

/** An entry as citeproc takes it: one locator; organisations keep their letters; a note is not read as commands. */
function itemOf(entry: CSL): object {
  const { DOI: _, archive_location: __, URL: ___, note: annote, ...item } = entry
  const locator = locatorOf(entry)
  const author = item.author!.slice(0, 4).map((name) => (name.literal ? { literal: `<span class="nocase">${name.literal}</span>` } : name))
  return { ...item, author, ...(annote && { annote }), ...(locator && { [locator.variable]: locator.value }) }
}

/** citeproc has one language an engine, and “等” or “et al.” is a matter of language. */
function formatIn(language: string, entries: Map<string, CSL>): Map<string, FormattedReference> {
  const items = new Map([...entries].map(([key, entry]) => [key, itemOf(entry)]))
  const engine = new citeproc.Engine({ retrieveLocale: () => locale, retrieveItem: (key) => items.get(key)! }, style(), language, true)
  engine.setOutputFormat('text')
  engine.updateItems([...items.keys()])
  const made = engine.makeBibliography()
  if (!made) throw new Error('gb7714.csl has no bibliography')
  const [{ entry_ids: ids }, texts] = made
  return new Map(ids.map(([key], i) => {
    const text = texts[i]!.trim()
    return [key, { text, html: html(text, language, locatorOf(entries.get(key)!)) }]
  }))
}

const done = new WeakMap<Bibliography, Map<string, FormattedReference>>()

/** In the order of `keys`, which must be keys of the bibliography. A formatted entry is kept with its bibliography. */
export function formatReferences(bibliography: Bibliography, keys: Iterable<string>): Map<string, FormattedReference> {
  const wanted = [...keys]
  const kept = done.get(bibliography) ?? new Map<string, FormattedReference>()
  done.set(bibliography, kept)
  for (const language of ['zh-CN', 'en-US']) {
    const missing = wanted.filter((key) => !kept.has(key) && bibliography.get(key)?.language === language)
    if (!missing.length) continue
    for (const [key, made] of formatIn(language, new Map(missing.map((key) => [key, bibliography.get(key)!])))) kept.set(key, made)
  }
  return new Map(wanted.map((key) => {
    const made = kept.get(key)
    if (!made) throw new Error(`the bibliography has no entry ${key}`)
    return [key, made]
  }))
}
