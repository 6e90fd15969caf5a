/** The bibliography and the listings: what is read beside the chapters. */
import { first, head } from '../press.ts'
import { refused, type Broken } from './book.ts'

const folder = 'content/01-basics/01-first'
const bib = (name: string, text: string, rule: string, says: RegExp): Broken => [name, { 'content/references.bib': text }, rule, says]
const entry = (fields: string, key = 'a2020b') => `@article{${key},\n${fields}\n}\n`
const sound = '  author = {Li, Ming},\n  title = {Title},\n  journal = {Nature},\n  year = {2020}'
const listing = (name: string, attributes: string, source: string | null, rule: string, says: RegExp): Broken =>
  [name, { [first]: `${head}\n${source?.includes('▲') ? '' : '▲'}<Listing id="lst-one" title="一" ${attributes} />\n`, ...(source === null ? {} : { [`${folder}/listings/a.py`]: source }) }, rule, says]

refused([
  bib('braces that do not pair', entry(`${sound.replace('title = {Title}', '▲title = {Ti{tle}')}`).replace('  ▲', '▲  '), 'bib/syntax', /braces of a2020b do not pair/),
  bib('an entry that never ends', `▲@article{a2020b,\n${sound}\n`, 'bib/syntax', /is not closed/),
  bib('words between entries', `▲这里是文献\n${entry(sound)}`, 'bib/syntax', /an entry begins with @type/),
  bib('a key that is a path', `▲@article{../../x,\n${sound}\n}\n`, 'bib/syntax', /an entry begins with/),
  bib('a string of BibTeX’s', `▲@string{nature = "Nature"}\n`, 'bib/syntax', /an entry begins with/),
  bib('a preamble that runs TeX', `▲@preamble{"\\immediate\\write18{rm -rf /}"}\n`, 'bib/syntax', /an entry begins with/),
  bib('one key twice', `${entry(sound)}@article{▲a2020b,\n${sound}\n}\n`, 'bib/duplicate-key', /a2020b is taken by line 1/),
  bib('one field twice', entry(`${sound},\n  ▲year = {2021}`), 'bib/duplicate-field', /has a second year/),
  bib('an address that is a script', entry(`${sound},\n  ▲url = {javascript:alert(1)}`), 'bib/bad-url', /a URL begins with https/),
  bib('an address with a quotation mark', entry(`${sound},\n  ▲url = {https://example.com/"onclick="x}`), 'bib/bad-url', /a URL begins with/),
  bib('a DOI with markup', entry(`${sound},\n  ▲doi = {10.1000/<b>}`), 'bib/bad-doi', /a DOI is written/),
  bib('a title that reads a file', entry(sound.replace('  title = {Title}', '  ▲title = {\\input{/etc/passwd}}')), 'bib/bad-latex', /cannot be printed/),
  bib('a title with a macro of its own', entry(sound.replace('  title = {Title}', '  ▲title = {\\def\\a{\\a}\\a}')), 'bib/bad-latex', /cannot be printed/),
  bib('a year that is a word', entry(sound.replace('  year = {2020}', '  ▲year = {2020a}')), 'bib/bad-year', /four digits/),
  bib('a field nobody knows', entry(`${sound},\n  ▲onclick = {alert(1)}`), 'bib/unknown-field', /onclick is not a field/),
  bib('a type nobody knows', `▲@script{a2020b,\n${sound}\n}\n`, 'bib/unknown-type', /@script is not a type/),
  bib('an abstract of 15 000 characters', `▲${entry(`${sound},\n  x-abstract = {${'字 '.repeat(7500)}}`)}`, 'bib/too-long', /the longest entry allowed/),
  ['a field of 10 MB', { 'content/references.bib': Buffer.from(entry(`${sound},\n  x-abstract = {${'a'.repeat(1e7)}}`)) }, 'book/bad-file', /10\.0 MB/, 'content/references.bib:1:1'],
  bib('a bibliography with a right-to-left override', entry(sound.replace('Title', 'Ti▲\u202Etle')), 'book/bad-character', /U\+202E/),
  listing('a listing out of its chapter', 'file="../../02-second/listings/a.py"', null, 'book/no-listing', /there is no listings/),
  listing('a listing that climbs back in', 'file="../listings/a.py"', 'x = 1\n', 'book/no-listing', /there is no listings/),
  listing('a listing by its full path', 'file="/etc/passwd"', null, 'book/no-listing', /there is no listings/),
  listing('a listing with a NUL in its name', 'file="a&#0;.py"', null, 'book/no-listing', /there is no listings/),
  listing('a listing in a language called constructor', 'file="a.constructor"', null, 'book/no-listing', /there is no listings/),
  listing('a region that is a pattern', 'file="a.py" region=".*"', '# region step\nx = 1\n# endregion\n', 'book/no-region', /has no region “\.\*”/),
  listing('a region that climbs', 'file="a.py" region="../../x"', 'x = 1\n', 'book/no-region', /has no region/),
  listing('a region that is not closed', 'file="a.py" region="step"', 'x = 1\n▲# region step\ny = 2\n', 'book/open-region', /this mark has no partner/),
  listing('an end without a region', 'file="a.py"', 'x = 1\n▲# endregion\n', 'book/open-region', /this mark has no partner/),
  listing('a region with nothing in it', 'file="a.py" region="step"', '# region step\n\n# endregion\n', 'book/empty-listing', /has nothing to show/),
  listing('an empty listing', 'file="a.py"', '', 'book/empty-listing', /has nothing to show/),
  listing('a billion marked lines', 'file="a.py" mark="1-1000000000"', 'x = 1\n', 'book/bad-mark', /is no line of the 1 shown/),
  listing('a mark that is no number', 'file="a.py" mark="{1}"', 'x = 1\n', 'book/bad-mark', /write mark="3"/),
  listing('a mark below the first line', 'file="a.py" mark="0"', 'x = 1\n', 'book/bad-mark', /is no line/),
  listing('an output with a value', 'file="a.py" output="no"', 'x = 1\n', 'book/bad-attribute', /write output without a value/),
  listing('a mark that is an expression', 'file="a.py" mark={3}', 'x = 1\n', 'book/bad-attribute', /write mark="…"/),
])
