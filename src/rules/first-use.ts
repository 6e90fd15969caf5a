/** The first time a chapter uses a term of the glossary, the reader can see what it means: a link, or 中文（English）. */
import type { Link, Parents } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import { chaptersOf } from '../book/book.ts'
import { parseReference } from '../book/references.ts'
import { findingAt, type Finding, type Rule } from './rule.ts'
import { namesIn } from './term-names.ts'

const inEnglish = /^（(?:\[)?[A-Za-z]/

export const firstUse: Rule = {
  id: 'terms/first-use',
  keeps: '术语在一章里第一次出现时带定义链接，或写成“中文（English）”。',
  find(source, book) {
    const { text, tree, chapter } = source
    const earlier = new Set(chaptersOf(book).filter(({ number }) => number < chapter.number).flatMap(({ references }) => references.filter(({ kind }) => kind === 'term').flatMap(({ keys }) => keys)))
    const linked = new Set(chapter.references.filter(({ kind }) => kind === 'term').flatMap(({ keys }) => keys))
    const seen = new Set<string>()
    const found: Finding[] = []
    visitParents(tree, ['text', 'link'], (node, parents) => {
      if (node.type === 'link') {
        for (const key of parseReference((node as Link).url)?.keys ?? []) seen.add(key)
        return
      }
      if (parents.some((one: Parents) => one.type === 'heading' || one.type === 'link') || !node.position) return
      const [from, to] = [node.position.start.offset!, node.position.end.offset!]
      for (const { term: { key, zh, en }, name, index } of namesIn(text.slice(from, to), book)) {
        if (name !== zh || seen.has(key)) continue
        seen.add(key)
        // What an earlier chapter has introduced may be used; where this one introduces it as well, it does so at once.
        if (inEnglish.test(text.slice(from + index + zh.length)) || (earlier.has(key) && !linked.has(key))) continue
        const edit = { offset: from + index, remove: zh.length, insert: `[${zh}](term:${key})` }
        found.push({ ...findingAt(source, edit.offset, `this chapter uses ${zh} here for the first time: write ${edit.insert} or ${zh}（${en}）`), edit })
      }
    })
    return found
  },
}
