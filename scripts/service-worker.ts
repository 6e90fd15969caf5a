/** The last step of a build: every page says which build it is of; the lists of files; the worker. */
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { filesOf, importsOf } from '../src/offline/closure.ts'
import { addressOf, editions, inventory, isKept, stamped, type BookList, type BuiltFile, type Listed, type Summary } from '../src/offline/list.ts'

const integrityOf = (content: Uint8Array): string => `sha256-${createHash('sha256').update(content).digest('base64')}`
const hexOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 12)
/** Over the line, as a host compresses on the fly. */
const compressed = (content: Uint8Array): number => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length

/** Every kept file, read once. */
function builtIn(out: string): BuiltFile[] {
  const paths = globSync('**/*', { cwd: out }).map((path) => path.replaceAll('\\', '/')).filter((path) => isKept(path) && statSync(join(out, path)).isFile())
  return paths.toSorted().flatMap((path) => {
    const content = readFileSync(join(out, path))
    // A page that has moved is answered by the host with another one.
    return path.endsWith('.html') && content.includes('data-kind="moved"') ? [] : { path, bytes: content.length, hash: integrityOf(content) }
  })
}

/** Puts the build's name into its pages and into the tables of its searches; it is a hash of all that a reader can be shown. */
function stampBuild(out: string): string {
  const pages = globSync('**/*.html', { cwd: out }).toSorted()
  const tables = globSync('{,*/}pagefind/search.json', { cwd: out }).toSorted()
  const mark = (build: string) => {
    for (const page of pages) writeFileSync(join(out, page), stamped(readFileSync(join(out, page), 'utf8'), build))
    for (const table of tables) writeFileSync(join(out, table), JSON.stringify({ ...JSON.parse(readFileSync(join(out, table), 'utf8')) as object, build }))
  }
  mark('')
  const build = hexOf(JSON.stringify(builtIn(out).map(({ path, hash }) => [path, hash])))
  mark(build)
  return build
}

/** Writes what a whole copy of one edition is made of, under its `offline/`. */
function writeList(out: string, edition: string, files: readonly BuiltFile[], { build, date }: { build: string; date: string }): void {
  const { files: direct, packed } = inventory(files, edition)
  const write = (content: Buffer, extension: string): Listed => {
    const path = `${edition}offline/${hexOf(content)}.${extension}`
    writeFileSync(join(out, path), content)
    return [path, integrityOf(content), content.length]
  }
  const prefix = packed[0] ? /^.*pagefind\/\w+\//.exec(packed[0].path)![0] : ''
  const list: BookList = {
    files: direct,
    packed: packed.length === 0 ? undefined : {
      file: write(Buffer.concat(packed.map(({ path }) => readFileSync(join(out, path)))), 'pack'),
      prefix,
      entries: packed.map(({ path, bytes }) => [path.slice(prefix.length), bytes]),
    },
  }
  const all = [...direct, ...(list.packed ? [list.packed.file] : [])]
  const fileAt = (address: string) => readFileSync(join(out, address === '' || address.endsWith('/') ? `${address}index.html` : address))
  const summary: Summary = {
    edition, build, date,
    pages: direct.filter(([path]) => path === '' || /\/$|\.html$/.test(path)).length,
    count: all.length,
    bytes: all.reduce((sum, [, , bytes]) => sum + bytes, 0),
    transfer: all.reduce((sum, [path, , bytes]) => sum + Math.min(bytes, compressed(fileAt(path))), 0),
    list: write(Buffer.from(JSON.stringify(list)), 'json'),
  }
  writeFileSync(join(out, edition, 'offline/book.json'), JSON.stringify(summary))
}

/** The page that says what is kept, with what it needs: all that the worker fetches when it is installed. */
function firstFiles(out: string, base: string): { url: string; revision: string | null; integrity: string }[] {
  const at = (url: string) => join(out, url.slice(base.length))
  const page = readFileSync(join(out, 'offline/index.html'))
  const needed = new Set(filesOf(page.toString(), base))
  for (const url of needed) if (url.endsWith('.js')) for (const other of importsOf(readFileSync(at(url), 'utf8'), url)) needed.add(other)
  const files = [...needed].map((url) => ({ url, revision: null, integrity: integrityOf(readFileSync(at(url))) }))
  return [{ url: `${base}offline/`, revision: hexOf(page), integrity: integrityOf(page) }, ...files]
}

/** Can be run again on a folder it has finished. `base` is the path the site stands under, `date` the day of the build. */
export async function writeServiceWorker(out: string, base: string, date: string): Promise<void> {
  const root = `${base.replace(/\/$/, '')}/`
  for (const old of globSync('{,*/}offline/*.{json,pack}', { cwd: out })) rmSync(join(out, old))
  const build = stampBuild(out)
  const files = builtIn(out)
  const present = editions.filter((edition) => files.some(({ path }) => addressOf(path) === `${edition}offline/`))
  for (const edition of present) {
    mkdirSync(dirname(join(out, edition, 'offline/book.json')), { recursive: true })
    writeList(out, edition, files, { build, date })
  }
  await bundle({
    entryPoints: ['src/offline/worker.ts'], outfile: join(out, 'sw.js'), bundle: true, minify: true, format: 'iife', target: 'es2022', legalComments: 'none', logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', BUILD: JSON.stringify(build), BASE: JSON.stringify(root), FIRST: JSON.stringify(firstFiles(out, root)) },
  })
}
