/** Tree → where a fact of grade S is stated as if we had seen it: a second-hand figure is worded as a report. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Fact } from './book.ts'
import { Fault } from './fault.ts'
import { placeOf } from './labels.ts'
import { parseReference } from './references.ts'
import { blocksIn } from './sentences.ts'

/** Words that say someone else says so. */
const report = /据|报道|转述|称|披露|公布|援引|估计/

/** Every fact of grade S whose sentence, table row or caption has no word of report. */
export function unreportedIn(tree: Root, file: string, factOf: (key: string) => Fact | undefined): Fault[] {
  const reported = new Set<number>()
  for (const { sentences, figure, cell } of blocksIn(tree)) {
    for (const { text, pieces } of sentences) {
      if (report.test(text) || report.test(figure?.caption ?? '') || report.test(cell?.row ?? '') || report.test(cell?.head ?? '')) for (const { offset } of pieces) reported.add(offset)
    }
  }
  const faults: Fault[] = []
  visit(tree, 'link', (link) => {
    const reference = parseReference(link.url)
    if (reference?.kind !== 'fact' || factOf(reference.keys[0]!)?.grade !== 'S' || reported.has(link.position!.start.offset!)) return
    faults.push(new Fault(`${reference.keys[0]} is known from a report only (grade S): say who reports it, with 据, 报道, 转述, 称 or 披露 in this sentence`, { ...placeOf(file, link), rule: 'facts/unreported' }))
  })
  return faults
}
