import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelsIn } from '#book/labels.ts'
import { parseChapter } from '#book/parse.ts'
import { wordsFor } from '#book/words.ts'
import { head } from '../press.ts'

const labels = (body: string) => labelsIn(parseChapter(head + body, 'x.mdx').tree, 'x.mdx', { slug: 'a/x', ordinal: '8' })

const body = `
## 甲 {/* sec-a */}

$$ #eq-a
a
$$

### 甲一 {/* sec-a-one */}

<Figure id="fig-a">

x

图题。

</Figure>

### 甲二 {/* sec-a-two */}

## 乙 {/* sec-b */}

### 乙一 {/* sec-b-one */}

<Figure id="tab-a">

x

表题。

</Figure>

$$ #eq-b
b
$$
`

test('sections count down to the second level and start again', () => {
  assert.deepEqual(labels(body).filter((l) => l.kind === 'sec').map((l) => l.number), ['8.1', '8.1.1', '8.1.2', '8.2', '8.2.1'])
})

test('figures, tables and formulas have counts of their own and run through the chapter', () => {
  assert.deepEqual(labels(body).filter((l) => l.kind !== 'sec').map(wordsFor), ['式 (8-1)', '图 8-1', '表 8-1', '式 (8-2)'])
})

test('a thing knows the section it stands in', () => {
  assert.equal(labels(body).find((l) => l.id === 'fig-a')!.section, 'sec-a-one')
})

test('a figure is named by its caption', () => {
  assert.equal(labels(body).find((l) => l.id === 'fig-a')!.title, '图题。')
})
