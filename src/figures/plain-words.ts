/** A label as mermaid keeps it → the words a reader would read aloud. */
import { restore } from './prepare.ts'

/** Broken lines join without a space between Han characters, with one between Latin words. */
const joined = (text: string): string => text.replace(/(.?)\s*(?:<br\s*\/?>|\\n|\n)\s*(.?)/gi, (_, before: string, after: string) =>
  (/[\x21-\x7e]/.test(before) && /[\x21-\x7e]/.test(after) ? `${before} ${after}` : before + after))

export const plainWords = (label: string): string => restore(joined(label))
  .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
  .replace(/ﬂ°(\w+)¶ß/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', semi: ';' })[name] ?? '')
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
  .replace(/^[`"]+|[`"]+$/g, '').replace(/\*\*/g, '').replace(/\s+/g, ' ').trim()
