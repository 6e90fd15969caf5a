/** The line of a page that offers its editions. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withForms } from '../../src/editions/forms.ts'

const page = '<p class="facts forms" data-editions="a/one"><button>复制</button></p><p data-editions="a/one-more"></p>'
const forms = [{ words: 'PDF', href: '/editions/one.pdf', bytes: 3_240_000 }, { words: 'EPUB', href: '/editions/book.epub', bytes: 12_400_000 }]

test('it says kind, size and date, before what stands there already', () => {
  assert.equal(withForms(page, 'a/one', forms, '2026-11-26'),
    '<p class="facts forms" data-editions="a/one"><span class="editions"><a href="/editions/one.pdf" download>PDF 3.2 MB</a> · <a href="/editions/book.epub" download>EPUB 12 MB</a> · 2026-11-26</span><button>复制</button></p><p data-editions="a/one-more"></p>')
})

test('done twice it is done once, and without editions nothing is offered', () => {
  const once = withForms(page, 'a/one', forms, '2026-11-25')
  assert.equal(withForms(once, 'a/one', forms, '2026-11-26'), withForms(page, 'a/one', forms, '2026-11-26'))
  assert.equal(withForms(once, 'a/one', [], '2026-11-26'), page)
})

test('a page without a place is refused', () => {
  assert.throws(() => withForms(page, 'a/two', forms, '2026-11-26'), /data-editions="a\/two"/)
})
