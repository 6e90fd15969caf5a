/** The file of a drawing: a line with the hash of what it was drawn from, the SVG, and in it the text version. */
import { escape } from './escape.ts'

export interface Drawing {
  hash: string
  /** Whether `<label>.narrow.svg` belongs to it. */
  hasNarrow: boolean
  svg: string
  words: string[]
}

const head = /^<!-- drawn by npm run figures from ([0-9a-f]{16})( with narrow)? -->\n/
const unescape = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

export function writeDrawing({ hash, hasNarrow, svg, words }: Drawing): string {
  const metadata = words.length > 0 ? `<metadata>\n${words.map(escape).join('\n')}\n</metadata>` : ''
  return `<!-- drawn by npm run figures from ${hash}${hasNarrow ? ' with narrow' : ''} -->\n${svg.replace(/^<svg[^>]*>/, (open) => `${open}${metadata}`)}\n`
}

/** Undefined for an SVG that somebody drew by hand. */
export function readDrawing(text: string): Drawing | undefined {
  const match = head.exec(text)
  if (!match) return undefined
  const metadata = /<metadata>\n([\s\S]*?)\n<\/metadata>/.exec(text)
  const svg = text.slice(match[0].length).replace(/<metadata>[\s\S]*?<\/metadata>/, '').trimEnd()
  return { hash: match[1]!, hasNarrow: Boolean(match[2]), svg, words: metadata ? metadata[1]!.split('\n').map(unescape) : [] }
}

/** `fig-x` → where its drawings lie beside its chapter. */
export const drawingPath = (chapterFile: string, label: string, isNarrow = false): string =>
  `${chapterFile.replace(/[^/]*$/, '')}figures/${label}${isNarrow ? '.narrow' : ''}.svg`
