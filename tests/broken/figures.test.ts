/** Drawings that are more than drawings, programs that do not do what they should. */
import { limits } from '#book/programs.ts'
import { first, head } from '../press.ts'
import { refused, type Broken } from './book.ts'

limits.seconds = 5

const folder = 'content/01-basics/01-first'
const figure = (name: string) => `${head}\n<Figure id="fig-one">\n\n![曲线](./figures/${name})\n\n图题。\n\n</Figure>\n`
const svg = (name: string, drawing: string, says: RegExp, rule = 'figure/unsafe-svg'): Broken => [name, { [first]: figure('a.svg'), [`${folder}/figures/a.svg`]: drawing }, rule, says]
const inside = (mark: string) => `<svg viewBox="0 0 9 9">\n${mark}\n</svg>`
const run = (name: string, program: string, says: RegExp, rule = 'book/bad-program'): Broken => [name, { [first]: figure('a.ts'), [`${folder}/figures/a.ts`]: program }, rule, says]
const numbers = (name: string, program: string, says: RegExp, rule = 'book/bad-program'): Broken => [name, { [first]: head, [`${folder}/numbers.ts`]: program }, rule, says]
const diagram = (name: string, fence: string, rule: string, says: RegExp): Broken => [name, { [first]: `${head}\n<Figure id="fig-one">\n\n${fence}\n\n图题。\n\n</Figure>\n` }, rule, says]
const mermaid = (text: string, meta = 'title="一" desc="二"') => `\`\`\`mermaid ${meta}\n${text}\n\`\`\``
const image = (name: string, url: string): Broken => [name, { [first]: figure('a.svg').replace('![曲线](./figures/a.svg)', `▲![曲线](${url})`) }, 'book/no-drawing', /there is no drawing/]

refused([
  svg('a drawing with a script', inside('<script▲>alert(1)</script>'), /a drawing has no <script>/),
  svg('a drawing with a handler', inside('<rect onload="alert(1)" width="9"/▲>'), /a drawing has no onload/),
  svg('a drawing with HTML in it', inside('<foreignObject▲><div/></foreignObject>'), /a drawing has no <foreignObject>/),
  svg('a drawing that loads a picture', inside('<image href="https://example.com/x.png"/▲>'), /a drawing has no <image>/),
  svg('a drawing that uses another’s', inside('<use href="https://example.com/x.svg#a"/▲>'), /points only at its own parts: href/),
  svg('a drawing that links to a script', inside('<a href="javascript:alert(1)"▲><text>点我</text></a>'), /a drawing has no <a>/),
  svg('a drawing with the old name of href', inside('<use xlink:href="#a"/▲>'), /a drawing has no xlink:href/),
  svg('a drawing filled from elsewhere', inside('<rect fill="url(https://example.com/x.svg#a)"/▲>'), /points only at its own parts: url/),
  svg('a drawing with a style sheet', inside('<style▲>* { fill: red }</style>'), /a drawing has no <style>/),
  svg('a drawing with a style', inside('<rect style="background: url(//example.com)"/▲>'), /a drawing has no style/),
  svg('a drawing that moves', inside('<animate attributeName="href"/▲>'), /a drawing has no <animate>/),
  svg('a bomb of entities', '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]▲>\n<svg viewBox="0 0 9 9">&b;</svg>', /no DOCTYPE and no entities/),
  svg('a file read through an entity', '<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]▲>\n<svg viewBox="0 0 9 9"><text>&x;</text></svg>', /no DOCTYPE/),
  svg('a drawing with a style sheet from outside', '<?xml-stylesheet href="https://example.com/x.css"?▲>\n<svg viewBox="0 0 9 9"></svg>', /no processing instructions/),
  svg('characters hidden from a reader of XML', inside('<text><![CDATA▲[</svg><script>alert(1)</script>]]></text>'), /no CDATA/),
  svg('a group that is not closed', '<svg viewBox="0 0 9 9">\n<g>\n</svg▲>', /no sound XML: Unexpected close tag/),
  svg('a drawing that breaks off', '<svg viewBox="0 0 9 9">\n<g▲>', /no sound XML: Unclosed root tag/),
  svg('a drawing without a size', '<svg width="9"▲></svg>', /needs viewBox/),
  svg('words instead of a drawing', '▲画在这里', /no sound XML/),
  svg('an empty drawing', '▲', /there is no <svg>/),
  svg('HTML instead of a drawing', '<html▲><body><svg viewBox="0 0 9 9"/></body></html>', /a drawing is one <svg>/),
  svg('an id with markup in it', inside('<g id="a&quot;&gt;&lt;script&gt;"/▲>'), /is no id/),
  svg('a PNG named .svg', '▲\x89PNG', /control character/, 'book/bad-character'),
  image('a drawing of another chapter', '../02-second/figures/a.svg'),
  image('a drawing that climbs through its own folder', './figures/../../../glossary.svg'),
  image('a drawing by its full path', '/etc/passwd.svg'),
  image('a drawing with a query', './figures/a.svg?raw'),
  image('a picture of pixels', './figures/a.png'),
  run('a figure that throws', "export default () => {\n  throw ▲new Error('没有数据')\n}\n", /this program failed: 没有数据/),
  run('a figure that is no program', '▲export default () => {\n', /this program failed/),
  run('a figure that imports what is not there', "▲import x from './none.ts'\nexport default () => x\n", /this program failed: Cannot find module/),
  run('a figure that is a text', '▲export default "<svg/>"\n', /a figure is a function/),
  run('a figure that exports nothing', '▲const a = 1\nexport {}\n', /no default export/),
  run('a figure that returns a number', '▲export default () => 42\n', /returns the text of an SVG/, 'figure/unsafe-svg'),
  run('a figure that returns a script', "▲export default () => '<svg viewBox=\"0 0 9 9\"><script>1</script></svg>'\n", /what it returns: a drawing has no <script>/, 'figure/unsafe-svg'),
  run('a figure that returns NaN for a size', '▲export default () => `<svg viewBox="0 0 ${0 / 0} 9"></svg>`\n', /needs viewBox/, 'figure/unsafe-svg'),
  run('a figure that ends the build', '▲export default () => process.exit(0)\n', /ended itself/),
  run('a figure that prints', "▲export default () => { console.log('x'); return '<svg viewBox=\"0 0 9 9\"></svg>' }\n", /printed “x”/),
  run('a figure that eats all memory', '▲export default () => { const all = []; for (;;) all.push(new Array(1e6).fill(all.length + 0.5)) }\n', /memory limit|did not end/),
  numbers('numbers that throw', "const share = 0\nif (!share) throw ▲new RangeError('no share')\nexport default {}\n", /this program failed: no share/),
  numbers('numbers that are no TypeScript', 'export default {\n▲  a: ,\n}\n', /this program failed/),
  numbers('numbers that never end', '▲for (;;);\n', /did not end in 5 seconds/),
  numbers('numbers that print', "▲console.error('warning')\nexport default { a: '1' }\n", /printed “warning”/),
  numbers('numbers of no text', '▲export default { a: 42 }\n', /the number “a” came out as 42; give a finished text/, 'book/bad-number'),
  numbers('a number that is nothing', "▲export default { a: '' }\n", /“a” came out as nothing/, 'book/bad-number'),
  numbers('a number without end', '▲export default { a: `${1 / 0}` }\n', /came out as Infinity/, 'book/bad-number'),
  numbers('numbers in a list', "▲export default ['1']\n", /an object of names/, 'book/bad-number'),
  numbers('numbers that are a function', "▲export default { a: () => '1' }\n", /could not be cloned/),
  diagram('a kind of diagram nobody draws', mermaid('▲gitGraph\n  commit'), 'figure/unknown-kind', /opens no diagram of this book/),
  diagram('an older name of a kind', mermaid('▲graph LR\n  a --> b'), 'figure/unknown-kind', /write flowchart instead of graph/),
  diagram('a diagram with settings', mermaid('▲%%{init: {"securityLevel": "loose"}}%%\nflowchart LR\n  a --> b'), 'figure/not-allowed', /no settings/),
  diagram('a diagram with a call', mermaid('flowchart LR\n  a --> b\n  ▲click a call alert()'), 'figure/not-allowed', /no links/),
  diagram('a diagram without words for the blind', `▲${mermaid('flowchart LR\n  a --> b', 'title="一"')}`, 'figure/no-desc', /write desc=/),
  diagram('a diagram with words nobody reads', `▲${mermaid('flowchart LR\n  a --> b', 'title="一" desc="二" __proto__="三"')}`, 'figure/bad-meta', /“__proto__” is not understood/),
  diagram('an empty diagram', `▲${mermaid('')}`, 'figure/empty', /this diagram is empty/),
  diagram('a diagram that calls itself a picture', '▲```svg\n<svg/>\n```', 'book/loose-code', /code lives in listings/),
])
