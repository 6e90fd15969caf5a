/** A printed page → the same page of the Traditional edition, letter for letter but for its words and the addresses of the edition. */
import { traditionalFolder as folder } from '../book/editions.ts'
import { phrases } from '../book/phrases.ts'
import type { Convert } from './convert.ts'

export interface Edition {
  /** `https://example.org`, of the absolute addresses in heads. */
  origin: string
  /** What the site stands under, with both slashes. */
  base: string
  /** Addresses under the base, `foundations/loss/`, that the edition has itself; all others are shared with the Simplified one. */
  has: (path: string) => boolean
  /** A shared file, `_assets/x.js`, of which the edition has its own → that. */
  own: (path: string) => string | undefined
}

/** `<wbr>` is left inside its words, or it would part a phrase that is converted as one. */
const pieces = /<!--[^]*?-->|<!doctype[^>]*>|<script\b([^>]*)>([^]*?)<\/script>|<(\/?)(?!wbr)([a-zA-Z][^\s/>]*)((?:\s+[^\s=>]+(?:="[^"]*"|='[^']*'|=[^\s"'>]+)?)*)\s*(\/?)>/g
const empty = new Set('area base br col embed hr img input link meta source track'.split(' '))

/** Code, formulas, sources and what is shown letter for letter: not a word of it is changed. */
const keptTags = new Set(['pre', 'code', 'kbd', 'samp', 'math'])
const keptClasses = new Set(['katex', 'lab-pieces'])
/** Inside an entry of the bibliography, what the book itself says of it. */
const ownClasses = new Set(['cited', 'taken'])

const valueOf = (attributes: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
const isOne = (classes: string, of: ReadonlySet<string>) => classes.split(' ').some((one) => of.has(one))

/** Attributes that a reader reads or hears. */
const read = /(\s(?:alt|title|aria-label|aria-valuetext|aria-roledescription|placeholder|label|content|value|data-(?:title|label|unit))=")([^"]*)"/g
const address = /(\s(?:href|src|data-base|action|content)="(?:0; url=)?)([^"]*)"/g

/** Absolute and relative addresses of this site. `#here` stays. */
function moved(url: string, { origin: site, base, has, own }: Edition): string {
  const [, origin = '', path = '', rest = ''] = /^(https?:\/\/[^/]+)?(\/[^#?]*)?(.*)$/.exec(url)!
  if (origin && origin !== site || !path.startsWith(base) || path.startsWith(`${base}${folder}/`)) return url
  const under = path.slice(base.length)
  const file = own(under)
  if (file) return `${origin}${base}${file}${rest}`
  return has(under) ? `${origin}${base}${folder}/${under}${rest}` : url
}

/** The link from one edition to the other, turned round. */
const back = (attributes: string, { base }: Edition): string =>
  attributes.replace(`href="${base}${folder}/`, `href="${base}`).replace('hreflang="zh-Hant"', 'hreflang="zh-Hans"').replace('lang="zh-Hant"', 'lang="zh-Hans"')

function tag(name: string, attributes: string, edition: Edition, convert: Convert): string {
  if (name === 'html') return attributes.replace(/\slang="[^"]*"/, ' lang="zh-Hant"')
  // Both editions name both: the alternates are the same.
  if (name === 'link' && /\shreflang=/.test(attributes)) return attributes
  if (name === 'a' && /\sdata-edition\b/.test(attributes)) return back(attributes, edition)
  if (name === 'meta' && valueOf(attributes, 'property') === 'og:locale') return attributes.replace('zh_CN', 'zh_TW')
  const there = /^(a|link|script|body|form|meta|area)$/.test(name) ? attributes.replace(address, (_, before: string, url: string) => `${before}${moved(url, edition)}"`) : attributes
  return /\p{Script=Han}/u.test(there) ? there.replace(read, (_, before: string, words: string) => `${before}${convert(words)}"`) : there
}

/** Words that may be broken are converted whole; the breaks come back where they were, or, in words of another length, where ICU puts them. */
function broken(words: string, convert: Convert): string {
  const parts = words.split('<wbr>')
  const whole = convert(parts.join(''))
  if (parts.length === 1) return whole
  // Inside an escape, `&amp;`, no break may stand.
  if (whole.length !== parts.join('').length) return whole.includes('&') ? whole : phrases(whole).join('<wbr>')
  let at = 0
  return parts.map((part) => whole.slice(at, at += part.length)).join('<wbr>')
}

/** JSON-LD is text of the page, too: its words, its language, its addresses. */
const data = (json: string, edition: Edition, convert: Convert): string =>
  json.replace(/"(?:[^"\\]|\\.)*"/g, (text) => (/^"(https?:|\/)/.test(text) ? `"${moved(text.slice(1, -1), edition)}"` : text === '"zh-CN"' ? '"zh-Hant"' : convert(text)))

/** Finished HTML only: every `<` of a text is escaped, every element closed. */
export function traditionalPage(html: string, edition: Edition, convert: Convert): string {
  /** Open elements that say whether words are kept, innermost last; `depth` counts those of the same name inside. */
  const open: { name: string; keeps: boolean; depth: number }[] = []
  let [out, last, switching] = ['', 0, false]
  const text = (to: number) => {
    const words = html.slice(last, to)
    if (switching) return words.trim() ? '简体' : words
    return open.at(-1)?.keeps ? words : broken(words, convert)
  }
  for (const { 0: whole, 1: scripted, 2: script = '', 3: closing, 4: name = '', 5: attributes = '', 6: selfClosing, index } of html.matchAll(pieces)) {
    out += text(index)
    last = index + whole.length
    if (scripted !== undefined) {
      const json = /ld\+json/.test(scripted)
      out += `<script${tag('script', scripted, edition, convert)}>${json ? data(script, edition, convert) : script}</script>`
      continue
    }
    if (!name) { out += whole; continue }
    const inner = open.at(-1)
    if (closing) {
      if (name === 'a') switching = false
      if (inner?.name === name && inner.depth-- === 0) open.pop()
      out += whole
      continue
    }
    const classes = valueOf(attributes, 'class')
    const keeps = keptTags.has(name) || isOne(classes, keptClasses) || /^ref-/.test(valueOf(attributes, 'id'))
    const closes = selfClosing || empty.has(name)
    if (!closes) {
      if (keeps || isOne(classes, ownClasses)) open.push({ name, keeps, depth: 0 })
      else if (inner?.name === name) inner.depth += 1
    }
    if (name === 'a' && /\sdata-edition\b/.test(attributes)) switching = true
    const quiet = open.at(-1)?.keeps ? (words: string) => words : convert
    out += `<${name}${tag(name, attributes, edition, quiet)}${whole.slice(1 + name.length + attributes.length)}`
  }
  return out + text(html.length)
}
