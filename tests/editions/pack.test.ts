/** A PDF packed: the same objects, and a table that finds them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { packed } from '../../scripts/editions/pack.ts'
import { dated } from '../../scripts/editions/print.ts'

/** A PDF as Chromium writes it, of one page. */
function written(): Buffer {
  const bodies = [
    "<</Title (a)\n/CreationDate (D:20261126023210+00'00')\n/ModDate (D:20261126023210+00'00')>>\n", '<</Length 4>> stream\nq Q \nendstream\n',
    '<</Type /Page\n/MediaBox [0 0 10 10]\n/Contents 2 0 R\n/Parent 4 0 R>>\n', '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>\n', '<</Type /Catalog\n/Pages 4 0 R\n/Note (endobj)>>\n',
  ]
  let text = '%PDF-1.4\n'
  const places = bodies.map((body, i) => { const at = text.length; text += `${i + 1} 0 obj\n${body}endobj\n`; return at })
  const table = ['0000000000 65535 f', ...places.map((at) => `${String(at).padStart(10, '0')} 00000 n`)].map((line) => `${line} \n`).join('')
  return Buffer.from(`${text}xref\n0 6\n${table}trailer\n<</Size 6\n/Root 5 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1')
}

test('every object is found again, and what is read is what was written', async () => {
  const document = await PDFDocument.load(packed(written()), { updateMetadata: false })
  assert.equal(document.getPageCount(), 1)
  assert.equal(document.getTitle(), 'a')
  assert.equal(String(document.catalog.get(PDFName.of('Note'))), '(endobj)')
  assert.deepEqual(document.getPage(0).getSize(), { width: 10, height: 10 })
  assert.ok(document.context.lookup(PDFRef.of(3), PDFDict))
})

test('the hour of printing is the day of the commit, and nothing else moves', () => {
  const pdf = dated(written(), '2026-01-02')
  assert.equal(pdf.length, written().length)
  assert.equal(pdf.toString('latin1').match(/D:20260102000000\+00'00'/g)?.length, 2)
  assert.ok(packed(pdf).equals(packed(dated(written(), '2026-01-02'))))
})

test('a PDF of another writer is refused', () => {
  assert.throws(() => packed(Buffer.from('%PDF-1.4\nxref\n1 2\nstartxref\n9\n%%EOF\n')), /no table of objects as Chromium writes it/)
})
