/** A fault in a tree → the build stops at its place with `book/…`. */
import type { Node } from 'mdast'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { Fault } from '../book/fault.ts'

export function refuse(file: VFile, node: Node, rule: string, message: string): never {
  const [source, ruleId] = rule.split('/')
  return file.fail(message, { ...(node.position ? { place: node.position } : {}), source: source!, ruleId: ruleId! })
}

/** A fault in another file than the one being printed: a drawing, a listing. */
export function refuseFault({ file, line, column, rule, message }: Fault): never {
  const [source, ruleId] = rule.split('/')
  const told = new VFileMessage(message, { place: { line, column }, source: source!, ruleId: ruleId! })
  told.file = file
  throw told
}
