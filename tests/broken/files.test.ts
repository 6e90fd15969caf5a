/** Files that are not what they should be: bytes, sizes, links, names. */
import { first, head, second } from '../press.ts'
import { refused } from './book.ts'

const text = `${head}\n正文。\n`
const utf16 = (order: 'le' | 'be') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
const gbk = Buffer.concat([Buffer.from(head), Buffer.from([0xd5, 0xfd, 0xce, 0xc4, 0x0a])])
const part = 'content/01-basics/part.yml'
const beside = (name: string) => `content/01-basics/01-first/${name}`

refused([
  ['UTF-16, little end first', { [first]: utf16('le') }, 'book/bad-encoding', /not UTF-8; save it as UTF-8/, `${first}:1:1`],
  ['UTF-16, big end first', { [first]: utf16('be') }, 'book/bad-encoding', /not UTF-8/, `${first}:1:1`],
  ['GBK', { [first]: gbk }, 'book/bad-encoding', /not UTF-8/, `${first}:7:1`],
  ['half a character at the end', { [first]: Buffer.concat([Buffer.from(text), Buffer.from([0xe6, 0xad])]) }, 'book/bad-encoding', /not UTF-8/, `${first}:9:1`],
  ['a surrogate written as UTF-8', { [first]: Buffer.concat([Buffer.from(`${head}\n一`), Buffer.from([0xed, 0xa0, 0x80])]) }, 'book/bad-encoding', /not UTF-8/, `${first}:8:2`],
  ['a byte order mark', { [first]: `▲\uFEFF${text}` }, 'book/bad-character', /without BOM/],
  ['a byte order mark in part.yml', { [part]: '▲\uFEFFtitle: 一\nsummary: 二\n' }, 'book/bad-character', /without BOM/],
  ['Windows line ends', { [first]: `---▲${text.slice(3).replaceAll('\n', '\r\n')}` }, 'book/bad-character', /Unix line ends \(LF\)/],
  ['line ends of an old Mac', { [second]: `---▲${text.slice(3).replaceAll('\n', '\r')}` }, 'book/bad-character', /Unix line ends/],
  ['a NUL', { [first]: `${head}\n正▲\0文。\n` }, 'book/bad-character', /U\+0000, a control character/],
  ['an escape of a terminal in what a listing printed', { [beside('listings/a.out')]: '0.8\n▲\x1b[31m红\n' }, 'book/bad-character', /U\+001B/],
  ['a line separator of JavaScript', { [first]: `${head}\n正▲\u2028文。\n` }, 'book/bad-character', /U\+2028/],
  ['text that runs backwards', { [first]: `${head}\n余额 ▲\u202E001\u202C 元。\n` }, 'book/bad-character', /U\+202E.*turns the direction/],
  ['an isolate in a listing', { [beside('listings/a.py')]: 'ok = True  # ▲\u2066 if admin\u2069\n' }, 'book/bad-character', /U\+2066/],
  ['a space of no width', { [first]: `${head}\n注意▲\u200B力。\n` }, 'book/bad-character', /U\+200B, a character that cannot be seen/],
  ['a soft hyphen', { [first]: `${head}\nat▲\u00ADtention\n` }, 'book/bad-character', /U\+00AD/],
  ['a character lost in copying', { [first]: `${head}\n注▲\uFFFD力。\n` }, 'book/bad-character', /something was lost/],
  ['a character of one font’s own', { [first]: `${head}\n▲\uE001\n` }, 'book/bad-character', /U\+E001/],
  ['a file of 50 MB', { [first]: Buffer.alloc(50_000_000, 'a') }, 'book/bad-file', /this file has 50\.0 MB; the longest the book takes has 2/, `${first}:1:1`],
  ['a line of 100 000 characters', { [first]: `${head}\n一行\n▲${'很长'.repeat(50_000)}\n` }, 'book/too-long', /more than 20000 characters/],
  ['a picture named index.mdx', { [first]: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) }, 'book/bad-encoding', /not UTF-8/, `${first}:1:1`],
  ['an empty chapter', { [first]: '▲' }, 'book/no-frontmatter', /begins with a --- head/],
  ['an empty part.yml', { [part]: '▲' }, 'book/missing-field', /“title” is missing/],
  ['an empty plan', { 'content/01-basics/03-third/plan.yml': '▲' }, 'book/missing-field', /“title” is missing/],
  ['no part.yml', { [part]: null }, 'book/no-part', /01-basics has no part\.yml/, `${first}:1:1`],
  ['a folder named index.mdx', { 'content/01-basics/04-fourth/index.mdx': { folder: true } }, 'book/bad-file', /this is a folder; only a file is named \*\.mdx/, 'content/01-basics/04-fourth/index.mdx:1:1'],
  ['a link out of content/', { [beside('listings/passwd.py')]: { linkTo: '/etc/passwd' } }, 'book/bad-file', /this is a link/, `${beside('listings/passwd.py')}:1:1`],
  ['a chapter that is a link', { 'content/01-basics/04-fourth/index.mdx': { linkTo: '../01-first/index.mdx' } }, 'book/bad-file', /this is a link/, 'content/01-basics/04-fourth/index.mdx:1:1'],
  ['a link to itself', { 'content/loop': { linkTo: 'loop' } }, 'book/bad-file', /this is a link/, 'content/loop:1:1'],
  ['a link to the folder above', { 'content/01-basics/up': { linkTo: '..' } }, 'book/bad-file', /this is a link/, 'content/01-basics/up:1:1'],
  ['a pipe that nobody writes to', { [beside('listings/pipe.py')]: { pipe: true } }, 'book/bad-file', /no file that can be read/, `${beside('listings/pipe.py')}:1:1`],
  ['a chapter one folder too high', { 'content/01-basics/index.mdx': text }, 'book/bad-file', /nobody reads this: a chapter is content\/<part>\/<chapter>\/index\.mdx/, 'content/01-basics/index.mdx:1:1'],
  ['a chapter written as Markdown', { [beside('index.md')]: text }, 'book/bad-file', /nobody reads this/, `${beside('index.md')}:1:1`],
  ['a folder named in Chinese', { 'content/01-basics/04-第四/plan.yml': 'title: 四\nsummary: 四。\n' }, 'book/bad-folder', /is no address; write 01-lower-case-ascii-words/, 'content/01-basics/04-第四/plan.yml:1:1'],
  ['a folder with a space', { 'content/01-basics/04-a b/plan.yml': 'title: 四\nsummary: 四。\n' }, 'book/bad-folder', /is no address/, 'content/01-basics/04-a b/plan.yml:1:1'],
  ['two chapters of one name', { 'content/01-basics/04-first/plan.yml': 'title: 四\nsummary: 四。\n' }, 'book/duplicate-address', /\/basics\/first\/ is taken by content\/01-basics\/01-first\/index\.mdx/, 'content/01-basics/04-first/plan.yml:1:1'],
  ['a plan left beside the chapter', { [beside('plan.yml')]: 'title: 一\nsummary: 一。\n' }, 'book/duplicate-address', /delete the plan when the chapter is written/, `${beside('plan.yml')}:1:1`],
  ['two parts of one name', { 'content/02-basics/part.yml': 'title: 二\nsummary: 二。\n' }, 'book/duplicate-address', /\/basics\/ is taken/, 'content/02-basics/part.yml:1:1'],
])
