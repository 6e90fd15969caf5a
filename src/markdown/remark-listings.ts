/** `<Listing file region output />` → the lines of a file that is run, with the output it really printed and what it ran on. */
import { existsSync, readFileSync } from 'node:fs'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Book, Listing } from '../book/book.ts'
import { attribute } from '../book/labels.ts'
import { sourcePath, versionWords, wordsFor } from '../book/words.ts'
import { chapterOf, insideChapter } from './chapter-of.ts'
import { listingLines } from './listing-lines.ts'
import { become, element, permalink, text } from './nodes.ts'
import { refuse } from './refuse.ts'

const languages: Record<string, string> = { py: 'Python', ts: 'TypeScript', sh: 'Shell', json: 'JSON', yml: 'YAML', sql: 'SQL' }

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
      const name = get('file') ?? refuse(file, node, 'book/missing-attribute', '<Listing> needs file="…"')
      const title = get('title') ?? refuse(file, node, 'book/missing-attribute', '<Listing> needs title="…"')
      const path = insideChapter(file, `listings/${name}`)
      if (!path?.includes('/listings/') || !existsSync(path)) return refuse(file, node, 'book/no-listing', `there is no listings/${name} beside this chapter`)
      const region = get('region')
      const lines = listingLines(readFileSync(path, 'utf8'), region)
      if (!lines) return refuse(file, node, 'book/no-region', `listings/${name} has no region “${region}”; write # region ${region} … # endregion`)
      const extension = name.split('.').at(-1)!
      const lang = languages[extension] ? extension : refuse(file, node, 'book/no-language', `the book shows ${Object.keys(languages).join(', ')}; not .${extension}`)
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
      const code = { type: 'code', lang, meta: mark ? `{${mark}}` : null, value: lines.join('\n') } as const
      become(node, element('figure', { id: label.id, className: ['listing'] }, [heading, code, ...unrun, ...output()]))

      function output() {
        if (!node.attributes.some((a) => a.type === 'mdxJsxAttribute' && a.name === 'output')) return []
        if (listing?.notRun) return refuse(file, node, 'book/no-output', `listings/${name} says that it is not run, so it has no output to show`)
        const out = path!.replace(/\.\w+$/, '.out')
        if (!listing || !existsSync(out)) return refuse(file, node, 'book/no-output', `listings/${name} has not been run; run npm run listings`)
        const printed = readFileSync(out, 'utf8').trimEnd()
        return [outputTitle(listing),
          element('pre', { className: ['output'], tabIndex: 0 }, [element('samp', {}, [text(printed)])])]
      }
    })
  }
}
