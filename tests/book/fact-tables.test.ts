import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBook } from '#book/read.ts'
import { first, head, tinyBook } from '../press.ts'
import { assertRefused } from '../refusal.ts'

const file = 'content/facts/models.json'
const row = { name: 'Llama 3.1 8B', params_total_b: 1600, gpu_hours: 1460000, pretrain_tokens_t: null, arch: { layers: 32, vocab: 128256, d_ff: 14336 }, train_flops_6nd: 7.227e23, cite: 'rumelhart1986backprop', grade: 'P', sources: ['card'], unverified_fields: ['d_ff'] }
const table = (change: object = {}) => JSON.stringify({ checked: '2026-11-22', sources: { card: { title: 'Model card' } }, records: { 'llama3.1-8b': { ...row, ...change } } }, null, 1)
const cell = (name: string) => `${head}\n▲[](fact:llama3.1-8b.${name})\n`

test('a cell is a fact with the source of its row, printed as its column prints', async () => {
  const names = ['layers', 'vocab', 'params_total_b', 'gpu_hours', 'train_flops_6nd']
  const { facts } = await readBook(tinyBook({ [first]: head + names.map((name) => `\n[](fact:llama3.1-8b.${name})\n`).join(''), [file]: table() }))
  assert.deepEqual(Object.values(facts).map(({ value, text, grade }) => [value, text, grade]),
    [[32, '32', 'P'], [128256, '128,256', 'P'], [1600, '1.6T', 'P'], [1460000, '146 万', 'P'], [7.227e23, '7.23×10²³', 'K']])
  assert.equal(facts['llama3.1-8b.layers']!.where, 'Llama 3.1 8B 的层数')
})

const refused = (name: string, files: Record<string, string>, rule: string, says: RegExp) => test(`${rule}: ${name}`, () => assertRefused(files, { rule, says }))

refused('a cell that is unverified', { [first]: cell('d_ff'), [file]: table() }, 'facts/unverified', /d_ff is unverified: it stands in unverified_fields/)
refused('a cell that is not known', { [first]: cell('pretrain_tokens_t'), [file]: table() }, 'facts/unverified', /is not known/)
refused('a row without a source', { [first]: cell('layers'), [file]: table({ cite: null }) }, 'facts/unverified', /no source that can be cited/)
refused('a column that is not there', { [first]: cell('layer'), [file]: table() }, 'facts/unknown-fact', /did you mean llama3\.1-8b\.layers\?/)
refused('a row that cites an unknown work', { [first]: head, [file]: table({ cite: 'nobody1900' }).replace('"cite"', '▲"cite"') }, 'facts/unknown-source', /no entry nobody1900/)
refused('a doubt about a field that is not there', { [first]: head, [file]: table({ unverified_fields: ['d_model'] }).replace('"unverified_fields"', '▲"unverified_fields"') }, 'facts/unknown-field', /has no field d_model to doubt/)
