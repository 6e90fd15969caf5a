/** The book built in a clone that is unlike this one in all a build must not notice, and what came out, by hash. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, globSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Where it stands, when and for whom, who may read, and in which order files came to be. */
interface World { folder: string; umask: string; env: Record<string, string>; order: (paths: string[]) => string[] }

export const plain: World = { folder: 'a', umask: '022', env: { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }, order: (paths) => paths.toSorted() }
/** Fourteen hours ahead, in a language whose small I has no dot. */
export const odd: World = {
  folder: join('other', 'a much longer folder 汉字'), umask: '077', env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  order: (paths) => paths.toSorted().toReversed(),
}

/** Path in the output → hash. The stamp of the build is left out of pages: where one page differs, every page has another. */
export type Output = ReadonlyMap<string, string>
const stamp = / data-build="\w+"/

export function outputIn(out: string): Output {
  const files = globSync('**/*', { cwd: out }).filter((path) => statSync(join(out, path)).isFile())
  const bytes = (path: string) => (path.endsWith('.html') ? readFileSync(join(out, path), 'utf8').replace(stamp, '') : readFileSync(join(out, path)))
  return new Map(files.map((path) => [path, createHash('sha256').update(bytes(path)).digest('hex')]))
}

/** Paths whose bytes differ, or that only one of the two has. */
export const differences = (one: Output, other: Output): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path)).toSorted()

/** Files under a folder; `skip` names entries of the folder itself. */
const filesIn = (folder: string, skip: readonly string[] = []): string[] => readdirSync(folder, { withFileTypes: true })
  .filter(({ name }) => !skip.includes(name))
  .flatMap((one) => (one.isDirectory() ? filesIn(join(folder, one.name)).map((path) => join(one.name, path)) : [one.name]))

/** `content` is the folder of the book. The packages are hard links, so that no path leads out of the clone. */
function clone(to: string, content: string, order: World['order']): void {
  const put = (copy: (from: string, to: string) => void, from: string, into: string, skip: readonly string[]) => {
    for (const path of order(filesIn(from, skip))) {
      mkdirSync(dirname(join(to, into, path)), { recursive: true })
      copy(join(from, path), join(to, into, path))
    }
  }
  const left = readdirSync('.').filter((name) => ['content', 'dist', 'node_modules'].includes(name) || /^\.(git|cache|astro)/.test(name))
  put(cpSync, '.', '.', left)
  put(cpSync, content, 'content', [])
  put(linkSync, 'node_modules', 'node_modules', ['.astro', '.cache', '.vite'])
}

/** Clones, builds from cold, and cleans up. Throws what the build said when it failed. */
export function builtIn({ folder, umask, env, order }: World, content: string): Output {
  mkdirSync('.cache', { recursive: true })
  const root = mkdtempSync(resolve('.cache', 'clone-'))
  const cwd = join(root, folder)
  try {
    clone(cwd, content, order)
    const { BOOK_ROOT: _, OUT_DIR: __, ...outside } = process.env
    // What its text was is known to git alone: the clone is a work tree of the same repository, so that dates come out too.
    const git = spawnSync('git', ['rev-parse', '--absolute-git-dir'], { encoding: 'utf8' }).stdout?.trim()
    const history = git ? { GIT_DIR: git, GIT_WORK_TREE: cwd } : {}
    const { status, stderr } = spawnSync('sh', ['-c', `umask ${umask} && exec "$0" scripts/build.ts`, process.execPath], { cwd, env: { ...outside, ...env, ...history }, encoding: 'utf8' })
    if (status) throw new Error(stderr)
    return outputIn(join(cwd, 'dist'))
  } finally {
    rmSync(root, { recursive: true })
  }
}
