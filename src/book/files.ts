/** `content/` on disk → the text of every file the book reads. Nothing leads out of it, nothing is left unread in silence. */
import { existsSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { Fault } from './fault.ts'
import { longest, textOf } from './text.ts'

/** Files that somebody reads as text; a picture or a table of numbers beside them is the author's own. */
const isText = /\.(mdx?|ya?ml|bib|json|ts|py|sh|sql|out|svg|txt)$/

/** Where the book looks for Markdown. */
const chapter = /^[^/]+\/[^/]+\/index\.mdx$/

/** What is wrong with an entry before it is opened: a giant is not read, a pipe would never end. */
function faultOf(path: string, entry: Dirent, full: string): string | undefined {
  if (entry.isSymbolicLink()) return 'this is a link; the book reads only files that stand in content/ themselves'
  if (entry.isDirectory()) return isText.test(entry.name) ? `this is a folder; only a file is named *.${entry.name.split('.').at(-1)}` : undefined
  if (!entry.isFile()) return 'this is no file that can be read'
  if (/\.mdx?$/i.test(path) && !chapter.test(path)) return 'nobody reads this: a chapter is content/<part>/<chapter>/index.mdx'
  const size = isText.test(path) ? statSync(full).size : 0
  return size > longest.file ? `this file has ${(size / 1e6).toFixed(1)} MB; the longest the book takes has ${longest.file / 1e6}` : undefined
}

/** Paths relative to `content`, sorted; every fault on the way goes to `faults`. */
export function readFiles(content: string, faults: Fault[]): Map<string, string> {
  const files = new Map<string, string>()
  const look = (folder: string) => {
    for (const entry of readdirSync(join(content, folder), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      const file = `content/${path}`
      const wrong = faultOf(path, entry, join(content, path))
      if (wrong) faults.push(new Fault(wrong, { file, rule: 'book/bad-file' }))
      else if (entry.isDirectory()) look(path)
      else if (isText.test(path)) {
        try {
          files.set(path, textOf(readFileSync(join(content, path)), file))
        } catch (error) {
          if (!(error instanceof Fault)) throw error
          faults.push(error)
        }
      }
    }
  }
  if (existsSync(content)) look('')
  else faults.push(new Fault('there is no such folder', { file: 'content', rule: 'book/bad-file' }))
  return files
}
