/** Heads, parts and the glossary: YAML that is wrong, strange or hostile. */
import { first, head } from '../press.ts'
import { refused } from './book.ts'

const glossary = (text: string) => ({ 'content/glossary.yml': text })
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`)].join('\n')
const term = (key: string, rest = '  zh: 甲\n  en: one\n  aliases: []\n  definition: 一。\n') => `${key}:\n${rest}`

refused([
  ['a second title', { [first]: head.replace('summary', '▲title: 又一\nsummary') }, 'book/bad-yaml', /Map keys must be unique/],
  ['a tab before a name', { [first]: head.replace('summary: 一句话。', '▲\tsummary: 一句话。') }, 'book/bad-yaml', /not valid YAML/],
  ['a field called __proto__', { [first]: head.replace('outcomes', '▲__proto__: {x: 1}\noutcomes') }, 'book/unknown-field', /nothing reads the field “__proto__”/],
  ['a field called constructor', { [first]: head.replace('outcomes', '▲constructor: 一\noutcomes') }, 'book/unknown-field', /nothing reads the field “constructor”/],
  ['a layout of Astro’s', { [first]: head.replace('outcomes', '▲layout: ../x.astro\noutcomes') }, 'book/unknown-field', /“layout”/],
  ['a number for a title', { [first]: head.replace('title: 第一章', '▲title: 42') }, 'book/bad-field', /“title” must be one line of text/],
  ['a title of two lines', { [first]: head.replace('title: 第一章', '▲title: |\n  第一\n  章') }, 'book/bad-field', /one line of text/],
  ['an empty title', { [first]: head.replace('title: 第一章', '▲title: ""') }, 'book/bad-field', /one line of text/],
  ['an alias', { [first]: head.replace('title: 第一章', 'title: &t 第一章').replace('summary: 一句话。', '▲summary: *t') }, 'book/bad-field', /“summary” must be one line of text/],
  ['a merge', { [first]: head.replace('title: 第一章', '▲<<: {title: 第一章}') }, 'book/unknown-field', /“<<”/],
  ['a tag that makes a function', { [first]: head.replace('title: 第一章', 'title: ▲!!js/function "() => 1"') }, 'book/bad-yaml', /[Uu]nresolved tag/],
  ['a bomb of aliases', { [first]: `---\n▲${bomb}\n---\n` }, 'book/unknown-field', /“a”/],
  ['lists ten thousand deep', { [first]: `▲---\ntitle: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n`.replace('▲---\n', '---\n▲') }, 'book/bad-yaml', /nested too deep/],
  ['a head that is a list', { [first]: '---\n▲- 一\n---\n' }, 'book/bad-field', /write fields/],
  ['a head that never ends', { [first]: `▲${head.replace(/---\n$/, '')}\n正文\n` }, 'book/no-frontmatter', /begins with a --- head/],
  ['a line before the head', { [first]: `▲\n${head}` }, 'book/no-frontmatter', /begins with a --- head/],
  ['two documents', { [first]: head.replace('summary', '▲--- \nsummary') }, 'book/bad-yaml', /not valid YAML|multiple documents/],
  ['outcomes that are maps', { [first]: head.replace('outcomes: [算出一个梯度]', '▲outcomes: [{a: b}]') }, 'book/bad-field', /a list of texts/],
  ['a prerequisite that is this very chapter', { [first]: `▲${head.replace('prerequisites: []', 'prerequisites: [first]')}` }, 'book/late-prerequisite', /stands after/],
  ['a circle of prerequisites', { [first]: `▲${head.replace('prerequisites: []', 'prerequisites: [second]')}`, 'content/01-basics/02-second/index.mdx': head.replace('prerequisites: []', 'prerequisites: [first]') }, 'book/late-prerequisite', /the prerequisite second stands after this chapter/],
  ['a prerequisite called constructor', { [first]: `▲${head.replace('prerequisites: []', 'prerequisites: [constructor]')}` }, 'book/unknown-prerequisite', /no chapter is called constructor/],
  ['a part with a field nobody reads', { 'content/01-basics/part.yml': 'title: 一\n▲order: 3\nsummary: 二\n' }, 'book/unknown-field', /“order”/],
  ['a glossary that is a list', glossary('▲- a\n'), 'book/bad-field', /write fields/],
  ['a term that is one word', glossary('▲gradient: 梯度\n'), 'book/bad-field', /write the fields zh, en, aliases, definition of gradient/],
  ['a term twice', glossary(`${term('a')}▲${term('a')}`), 'book/bad-yaml', /Map keys must be unique/],
  ['a term called __proto__', glossary(`▲${term('__proto__')}`), 'book/bad-term', /“__proto__” is no key/],
  ['a term whose key is a map', glossary('? ▲{a: b}\n: c\n'), 'book/bad-term', /is no key/],
  ['a definition of two paragraphs', glossary(term('a', '  zh: 甲\n  en: one\n  aliases: []\n  ▲definition: |\n    一。\n\n    二。\n')), 'book/bad-field', /“definition” must be one line/],
  ['a misspelt field far down', glossary(`${term('a')}${term('b', '  zh: 乙\n  en: two\n  ▲alias: []\n  definition: 二。\n')}`), 'book/unknown-field', /“alias”/],
  ['an anchor used by another term', glossary(`a: &a\n  zh: 甲\n  en: one\n  aliases: []\n  definition: 一。\n▲b: *a\n`), 'book/bad-field', /write the fields zh/],
])
