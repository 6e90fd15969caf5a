/** `npm run bench:build 40 200 2000`: the written chapters copied to so many, and what a build then costs. */
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chaptersOf } from '../src/book/book.ts'
import { readBook } from '../src/book/read.ts'

const written = chaptersOf(await readBook(process.cwd())).filter((chapter) => chapter.written)

/** Every label and the chapter's own name get the number of the copy, so that nothing is defined twice. */
function renamed(text: string, copy: number): string {
  return text.replace(/(\(#|id=\"|\/\* |\$\$ #)((?:sec|fig|tab|eq|lst|lab|ex)-[a-z0-9-]+)/g, `$1$2-c${copy}`).replace(/^prerequisites: .*$/m, 'prerequisites: []')
    .replace(/\[([^\]]*)\]\(chapter:[\w-]+\)/g, '$1别章')
}

/** A book of `count` chapters in a folder of its own, in parts of a hundred. */
function copies(count: number): string {
  // Inside the project, so that `#labs/…` is found.
  const root = join('.cache', `bench-${count}`)
  rmSync(root, { recursive: true, force: true })
  mkdirSync(join(root, 'content'), { recursive: true })
  for (const file of ['content/facts', 'content/glossary.yml', 'content/references.bib']) cpSync(file, join(root, file), { recursive: true })
  for (let i = 0; i < count; i++) {
    const source = written[i % written.length]!
    const part = join(root, 'content', `${String(Math.floor(i / 100) + 1).padStart(2, '0')}-part-${Math.floor(i / 100) + 1}`)
    const folder = join(part, `${String((i % 100) + 1).padStart(3, '0')}-copy-${i}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(part, 'part.yml'), `title: 第 ${Math.floor(i / 100) + 1} 组\nsummary: 复制的章。\n`)
    cpSync(join(source.file, '..'), folder, { recursive: true })
    writeFileSync(join(folder, 'index.mdx'), renamed(readFileSync(source.file, 'utf8'), i))
    for (const drawing of globSync('figures/fig-*.svg', { cwd: folder })) {
      const name = drawing.replace(/(\.narrow)?\.svg$/, (end) => `-c${i}${end}`)
      cpSync(join(folder, drawing), join(folder, name))
      rmSync(join(folder, drawing))
    }
  }
  return root
}

const sizeOf = (folder: string) => globSync('**/*', { cwd: folder }).reduce((total, file) => total + statSync(join(folder, file)).size, 0)

console.log('| chapters | seconds | CPU seconds | output, MB | MB a chapter |\n|---:|---:|---:|---:|---:|')
for (const count of process.argv.slice(2).map(Number)) {
  const root = count === written.length ? process.cwd() : copies(count)
  const out = mkdtempSync(join(tmpdir(), 'bench-out-'))
  // The shell's `time` counts the children too; CPU seconds hold on a machine that does other work beside.
  const build = `TIMEFORMAT='%R %U %S'; time "${process.execPath}" --max-old-space-size=16000 scripts/build.ts`
  const { status, stderr } = spawnSync('bash', ['-c', build], { env: { ...process.env, BOOK_ROOT: root, OUT_DIR: out }, encoding: 'utf8', maxBuffer: 1e9 })
  if (status) throw new Error(stderr.slice(-3000))
  const [wall, user, system] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number) as [number, number, number]
  const megabytes = sizeOf(out) / 1e6
  console.log(`| ${count} | ${wall.toFixed(1)} | ${(user + system).toFixed(1)} | ${megabytes.toFixed(1)} | ${(megabytes / count).toFixed(3)} |`)
  rmSync(out, { recursive: true })
  if (root !== process.cwd()) rmSync(root, { recursive: true })
}
