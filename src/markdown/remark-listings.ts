/** `<Listing file region output />` → the lines of a file that is run, with the output it really printed and what it ran on. */
import { existsSync, readFileSync } from 'node:fs'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Book, Listing } from '../book/book.ts'
import { Fault } from '../book/fault.ts'
import { attribute } from '../book/labels.ts'
import { sourcePath, versionWords, wordsFor } from '../book/words.ts'
import { chapterOf, insideChapter } from './chapter-of.ts'
import { listingLines, unpairedRegion } from './listing-lines.ts'
import { become, element, permalink, text, verbatim } from './nodes.ts'
import { refuse, refuseFault } from './refuse.ts'

const languages: Record<string, string> = { py: 'Python', ts: 'TypeScript', sh: 'Shell', json: 'JSON', yml: 'YAML', sql: 'SQL' }

/** `3-5,8`, each between 1 and the last line. */
const areLines = (mark: string, last: number): boolean => /^\d{1,4}(-\d{1,4})?(,\d{1,4}(-\d{1,4})?)*$/.test(mark)
  && mark.split(/[,-]/).every((line) => Number(line) >= 1 && Number(line) <= last)

/** What stands above the output: that it is one, how it ended, what it ran on. */
const outputTitle = ({ fails, run }: Listing) => element('p', { className: ['output-title'] }, [
  text(fails ? '输出：以这个错误结束，正如代码开头所写' : '输出'),
  ...(run ? [element('span', { className: ['versions'] }, [text(versionWords(run.versions))])] : []),
])

export function remarkListings({ book, base }: { book: () => Book | Promise<Book>; base: string }) {
  return async (tree: Root, file: VFile) => {
    const all = await book()
    const { labels } = all
    visit(tree, 'mdxJsxFlowElement', (node) => {
      if (node.name !== 'Listing') return
      const get = (name: string) => attribute(node, name)
      const [name, title] = [get('file')!, get('title')!]
      const path = /^\w[\w-]*\.\w+$/.test(name) ? insideChapter(file, `listings/${name}`) : undefined
      if (!path || !existsSync(path)) return refuse(file, node, 'book/no-listing', `there is no listings/${name} beside this chapter`)
      const region = get('region')
      const source = readFileSync(path, 'utf8')
      const unpaired = unpairedRegion(source)
      if (unpaired) refuseFault(new Fault('this mark has no partner; a region is # region <name> … # endregion', { file: path, line: unpaired, rule: 'book/open-region' }))
      const lines = listingLines(source, region)
      if (!lines) return refuse(file, node, 'book/no-region', `listings/${name} has no region “${region}”; write # region ${region} … # endregion`)
      if (lines.length === 0) refuse(file, node, 'book/empty-listing', `listings/${name} has nothing to show`)
      const extension = name.split('.').at(-1)!
      const lang = Object.hasOwn(languages, extension) ? extension : refuse(file, node, 'book/no-language', `the book shows ${Object.keys(languages).join(', ')}; not .${extension}`)
      const label = labels[get('id')!]!
      const chapter = chapterOf(all, file)
      // JSON is data: shown, and never run.
      const listing = chapter.listings.find((one) => one.file === name)
      if (!listing && lang !== 'json') refuse(file, node, 'book/no-listing', `the book has not read listings/${name}; listings/ has no folders, and the author's server may need a restart`)
      const heading = element('figcaption', {}, [permalink(label.id, wordsFor(label)), element('span', {}, [text(title)]),
        listing ? element('a', { className: ['file'], href: sourcePath(chapter, name, base), download: true }, [text(`${name} · ${languages[lang]} · 下载`)])
          : element('span', { className: ['file'] }, [text(`${name} · ${languages[lang]}`)])])
      const unrun = listing?.notRun ? [element('p', { className: ['not-run'] }, [text(`这段代码没有运行：${listing.notRun}`)])] : []
      const mark = get('mark')
      if (mark !== undefined && !areLines(mark, lines.length)) refuse(file, node, 'book/bad-mark', `mark="${mark}" is no line of the ${lines.length} shown; write mark="3" or mark="1-2,5"`)
      const code = { type: 'code', lang, meta: mark ? `{${mark}}` : null, value: lines.join('\n') } as const
      become(node, element('figure', { id: label.id, className: ['listing'] }, [heading, code, ...unrun, ...output()]))

      function output() {
        if (!node.attributes.some((a) => a.type === 'mdxJsxAttribute' && a.name === 'output')) return []
        if (listing?.notRun) return refuse(file, node, 'book/no-output', `listings/${name} says that it is not run, so it has no output to show`)
        const out = path!.replace(/\.\w+$/, '.out')
        if (!listing || !existsSync(out)) return refuse(file, node, 'book/no-output', `listings/${name} has not been run; run npm run listings`)
        const printed = readFileSync(out, 'utf8').trimEnd()
        return [outputTitle(listing),
          element('pre', { className: ['output'], tabIndex: 0 }, [verbatim('samp', printed)])]
      }
    })
  }
}
