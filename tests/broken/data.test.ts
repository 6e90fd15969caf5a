/** The data of the book: facts, redirects, coverage and what listings ran on, when they are wrong or hostile. */
import { first, head } from '../press.ts'
import { refused, type Broken } from './book.ts'

const fact = (fields: string) => `{\n  "a": {\n    "value": 1, "unit": "元", "text": "1", "asOf": "2026-01", "source": "rumelhart1986backprop", "where": "§1", "grade": "P", "checked": "2026-11-22", "reviewBy": null${fields}\n  }\n}\n`
const file = (path: string) => (name: string, text: string, rule: string, says: RegExp, at?: string): Broken => [name, { [`content/${path}`]: text }, rule, says, at]
const facts = file('facts/test.json')
const table = file('facts/models.json')
const redirects = file('redirects.yml')
const coverage = file('coverage.yml')
const row = (fields: string) => `{\n  "checked": "2026-11-22", "sources": {},\n  "records": {\n    ▲"a": { ${fields} }\n  }\n}\n`

refused([
  facts('facts that are no JSON', '{\n  "a": {▲,}\n}\n', 'facts/bad-json', /this is not JSON/),
  facts('facts in a list', '▲[]\n', 'facts/bad-json', /one object/),
  facts('facts ten thousand deep', `▲${'{"a":\n'.repeat(5000)}1${'}'.repeat(5000)}\n`, 'facts/bad-json', /nested too deep/),
  facts('a fact twice', fact('').replace(/\}\s*$/, ', ▲"a": {} }\n'), 'facts/duplicate-key', /written twice/),
  facts('a fact called __proto__', fact('').replace('"a"', '▲"__proto__"'), 'facts/bad-key', /__proto__/),
  facts('a fact with a field nobody reads', fact(', ▲"onclick": "alert(1)"'), 'facts/unknown-field', /onclick/),
  facts('a fact that is a number', '{\n  ▲"a": 1\n}\n', 'facts/missing-field', /a has no “value”/),
  facts('a fact of endless size', fact('').replace('"value": 1', '▲"value": 1e999'), 'facts/bad-field', /value/),
  facts('a fact from a work nobody has', fact('').replace('"source": "rumelhart1986backprop"', '▲"source": "nobody"'), 'facts/unknown-source', /nobody/),
  facts('a fact on no day', fact('').replace('"checked": "2026-11-22"', '▲"checked": "2026-13-45"'), 'facts/bad-field', /checked/),
  table('a table without rows', '▲{}\n', 'facts/missing-field', /has no checked/),
  table('a row that is a number', row('').replace('{  }', '1'), 'facts/bad-field', /needs sources: a list/),
  table('a row without its fields', row('"cite": "rumelhart1986backprop"'), 'facts/bad-field', /needs sources/),
  table('a row that doubts nothing in particular', row('"cite": "rumelhart1986backprop", "grade": "P", "sources": []'), 'facts/bad-field', /needs unverified_fields/),
  redirects('a redirect to a script', '"/old/": ▲"javascript:alert(1)"\n', 'book/unknown-label', /nothing in the book is labelled/),
  redirects('a redirect to another host', '"/old/": ▲"//example.com/"\n', 'book/bad-redirect', /is no address of this site/),
  redirects('a redirect with a broken code', '▲"/old/%E0%A4%A/": sec-elsewhere\n', 'book/bad-redirect', /is no address/),
  redirects('a redirect twice', '"/old/": sec-elsewhere\n▲"/old/": sec-elsewhere\n', 'book/bad-yaml', /Map keys must be unique/),
  redirects('redirects in a list', '▲- /old/\n', 'book/bad-field', /a map/),
  coverage('a row that does not exist', '▲zz: sec-elsewhere\n', 'book/unknown-row', /no row is called zz/),
  coverage('coverage in a list', '▲- a\n', 'book/bad-coverage', /write row: text/),
  ['what listings ran on, written by hand', { [first]: head, 'content/01-basics/01-first/listings/a.py': 'x = 1\n', 'content/01-basics/01-first/listings/runs.json': '▲{"a.py": null}\n' }, 'book/bad-runs', /not what npm run listings writes/],
  ['a listing that says nothing of why it is not run', { [first]: head, 'content/01-basics/01-first/listings/a.py': '▲# not-run:\nx = 1\n' }, 'book/bad-listing', /say in Chinese why/],
  ['a fact that does not exist', { [first]: `${head}\n▲[](fact:constructor)\n` }, 'facts/unknown-fact', /constructor/],
  ['two facts in one link', { [first]: `${head}\n▲[](fact:a,b)\n` }, 'book/several-keys', /only cite: takes several keys/],
])
