/** What the book knows of a file of code: how it must end, what it ran on, and which listings of the text show it. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Listing, Run } from './book.ts'
import { Fault } from './fault.ts'
import { attribute } from './labels.ts'

/** `# not-run: 理由` or `# fails: ValueError: shapes`, among the comments a file begins with. */
const mark = /^(?:#|\/\/|--) (not-run|fails): *(.*)$/

/** Text of the file → how it must end: it runs and succeeds unless its head says otherwise. Throws a `Fault` for a mark without its words. */
export function headOf(text: string, file: string): Pick<Listing, 'notRun' | 'fails'> {
  const head = { notRun: '', fails: '' }
  for (const [i, line] of text.split('\n').entries()) {
    if (!/^(#|\/\/|--|\s*$)/.test(line)) break
    const [, name, words = ''] = mark.exec(line) ?? []
    if (!name) continue
    const place = { file, line: i + 1, rule: 'book/bad-listing' }
    if (name === 'not-run' && !/\p{Script=Han}{4}/u.test(words)) throw new Fault('say in Chinese why this is not run, for readers: # not-run: 需要……', place)
    if (name === 'fails' && !/^[\w.]+: \S/.test(words)) throw new Fault('name the error and how its message begins: # fails: ValueError: shapes', place)
    head[name === 'fails' ? 'fails' : 'notRun'] = words.trim()
  }
  if (head.notRun === '' && !/\.(py|ts)$/.test(file)) throw new Fault('only Python and TypeScript are run; say at its head why this is not: # not-run: 理由', { file, rule: 'book/bad-listing' })
  return head
}

/** `runs.json` beside the listings → what each file ran on, by its name. Throws a `Fault` when it is not what `npm run listings` writes. */
export function runsIn(json: string, file: string): Record<string, Run> {
  if (json === '') return {}
  try {
    const runs = JSON.parse(json) as Record<string, Run>
    for (const { seconds, versions } of Object.values(runs)) if (!(seconds > 0) || typeof versions !== 'object') throw new Error('no seconds or versions')
    return runs
  } catch (cause) {
    throw new Fault(`this is not what npm run listings writes (${String(cause).split('\n')[0]}); delete it and run that again`, { file, rule: 'book/bad-runs' })
  }
}

/** File of `listings/` → the labels that show it, in reading order. */
export function showings(tree: Root): Map<string, string[]> {
  const shown = new Map<string, string[]>()
  visit(tree, 'mdxJsxFlowElement', (node) => {
    if (node.name !== 'Listing') return
    const [file, id] = [attribute(node, 'file'), attribute(node, 'id')]
    if (file && id) shown.set(file, [...(shown.get(file) ?? []), id])
  })
  return shown
}
