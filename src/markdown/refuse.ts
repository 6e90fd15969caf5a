/** A fault in a tree → the build stops at its place with `book/…`. */
import type { Node } from 'mdast'
import type { VFile } from 'vfile'

export function refuse(file: VFile, node: Node, rule: string, message: string): never {
  const [source, ruleId] = rule.split('/')
  return file.fail(message, { ...(node.position ? { place: node.position } : {}), source: source!, ruleId: ruleId! })
}
