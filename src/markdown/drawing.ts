/** `./figures/x.ts` is run, `./figures/x.svg` is read; both come back as finished SVG with the author's alt text. */
import { existsSync, readFileSync } from 'node:fs'
import type { Image } from 'mdast'
import type { VFile } from 'vfile'
import { Fault } from '../book/fault.ts'
import { resultOf } from '../book/programs.ts'
import { SvgFault } from '../figures/svg.ts'
import { insideChapter } from './chapter-of.ts'
import { inlineSvg } from './inline-svg.ts'
import { refuse, refuseFault } from './refuse.ts'

export async function drawing(image: Image, id: string, file: VFile): Promise<string> {
  const path = /^\.\/figures\/[\w.-]+\.(ts|svg)$/.test(image.url) ? insideChapter(file, image.url) : undefined
  if (!path || !existsSync(path)) return refuse(file, image, 'book/no-drawing', `there is no drawing ${image.url}; write ./figures/<name>.ts or ./figures/<name>.svg`)
  if (!image.alt) refuse(file, image, 'book/no-alt', 'a drawing needs words for those who do not see it: ![what it shows](…)')
  const isProgram = path.endsWith('.ts')
  try {
    const svg = isProgram ? await resultOf(path, path, true) : readFileSync(path, 'utf8')
    if (typeof svg !== 'string') throw new Fault('a figure returns the text of an SVG', { file: path, rule: 'figure/unsafe-svg' })
    return inlineSvg(svg, id, image.alt!)
  } catch (error) {
    if (error instanceof SvgFault) {
      const place = isProgram ? {} : { line: error.line, column: error.column }
      return refuseFault(new Fault(`${isProgram ? 'what it returns: ' : ''}${error.message}`, { file: path, ...place, rule: 'figure/unsafe-svg' }))
    }
    if (error instanceof Fault) return refuseFault(error)
    throw error
  }
}
