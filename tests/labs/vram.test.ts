import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hardware, model as known } from '#book/facts-data.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import * as kernel from '#labs/vram/kernel.ts'
import { model } from '#labs/vram/model.ts'
import { mistake, presets } from '#labs/vram/notes.ts'
import { fields, key, spec, type State } from '#labs/vram/spec.ts'
import { answer, table, view } from '#labs/vram/view.ts'
import { reaches } from './laws/vram.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const whole = (min: number, max: number) => fc.integer({ min, max })
const cacheOf = fc.record({ layers: whole(1, 200), kvHeads: whole(1, 128), headDim: whole(16, 512), bytes: fc.constantFrom(0.5, 1, 2, 4), localLayers: whole(0, 200), window: whole(1, 131_072) })
  .map(({ kvHeads, headDim, layers, localLayers, ...rest }) => ({ ...rest, layers, localLayers: Math.min(layers, localLayers), kept: { kind: 'gqa' as const, kvHeads, headDim } }))

test('the kernel reaches every vector of caches, steps and rooflines', () => reaches(kernel))

test('the defaults are the facts of the book', () => {
  const { arch, params_total_b } = known('llama3.1-70b')
  const { mem_gb, mem_bw_gbs, bf16_dense_tflops } = hardware('h100-sxm')
  assert.deepEqual(
    [state.params, state.active, state.layers, state.kv, state.head, state.mem, state.bw, state.peak],
    [params_total_b, params_total_b, arch.layers, arch.n_kv_heads, arch.head_dim, mem_gb, mem_bw_gbs / 1000, bf16_dense_tflops],
  )
  const v3 = known('deepseek-v3')
  const { params, active, layers } = spec.presets.find(({ label }) => label.startsWith('DeepSeek'))!.state
  assert.deepEqual([params, active, layers, state.latent, state.rope], [v3.params_total_b, v3.params_active_b, v3.arch.layers, v3.arch.kv_lora_rank, v3.arch.qk_rope_head_dim])
})

test('inside every window the cache is one token times the context; outside it grows more slowly, never shrinks', () => {
  fc.assert(fc.property(cacheOf, whole(1, 1_000_000), (cache, tokens) => {
    const bytes = kernel.cacheBytes(cache, tokens)
    if (tokens <= cache.window) assert.equal(bytes, kernel.perToken(cache) * tokens)
    assert.ok(bytes <= kernel.perToken(cache) * tokens && kernel.cacheBytes(cache, tokens + 1) >= bytes)
  }))
})

test('what fits fits, and one more does not', () => {
  fc.assert(fc.property(fc.double({ min: 1, max: 1e13, noNaN: true }), fc.double({ min: 1, max: 1e12, noNaN: true }), (free, each) => {
    const n = kernel.sequences(free, each)
    assert.ok(n * each <= free * (1 + 1e-12) && (n + 1) * each > free * (1 - 1e-12))
  }))
})

test('a step of more sequences never takes less, and each token of it never costs more', () => {
  fc.assert(fc.property(whole(1, 2000), fc.double({ min: 0, max: 1e10, noNaN: true }), (batch, each) => {
    const at = (n: number) => kernel.stepSeconds({ cards: 2, memory: 8e10, bandwidth: 3e12, peak: 1e15 }, { batch: n, each, params: 7e10, weights: 1.4e11 })
    assert.ok(at(batch + 1) >= at(batch) && at(batch + 1) / (batch + 1) <= (at(batch) / batch) * (1 + 1e-12))
  }))
})

test('the sentence tells how many fit, or that nothing does', () => {
  assert.match(textOf(answer(state)), /^每路 8,192 token，4 张卡最多同时 53 路；16 路时每步至少 13\.74 毫秒，每人每秒至多 72\.81/)
  assert.match(textOf(answer({ ...state, cards: 1 })), /^1 张卡连权重也装不下，还差 73\.1 GB/)
  assert.match(textOf(answer({ ...state, batch: 54 })), /你要的 54 路装不下。$/)
})

test('the bar shows weights, caches and overhead', () => {
  const m = model(state)
  assert.deepEqual(numbersIn(view(state), 'rect').filter(Number.isFinite).slice(0, 3).map((v) => v.toPrecision(6)), [m.weights / 1e9, m.all / 1e9, state.over].map((v) => v.toPrecision(6)))
})

test('every dot on the line is the caches of that context', () => {
  const m = model(state)
  assert.deepEqual(numbersIn(view(state), 'circle'), [...[1024, 4096, 16_384, 65_536, 262_144].map((c) => (m.at(c).each * state.batch) / 1e9), m.all / 1e9].map(exact))
  assert.equal(m.other, 80 * 576 * 2)
})

test('the table has a line a context', () => assert.equal([...table({ ...state, cards: 8 }).matchAll(/<tr>/g)].length, 6))

test('no state within the ranges puts NaN on the page', () => {
  const real = (name: keyof State) => { const f = fields[name] as { min: number; max: number }; return fc.double({ min: f.min, max: f.max, noNaN: true }) }
  const int = (name: keyof State) => { const f = fields[name] as { min: number; max: number }; return whole(f.min, f.max) }
  const states = fc.record({
    ctx: int('ctx'), batch: int('batch'), params: real('params'), active: real('active'), bits: fc.constantFrom('16' as const, '8' as const, '4.5' as const, '4' as const), layers: int('layers'),
    kind: fc.constantFrom('gqa' as const, 'mla' as const), kv: int('kv'), head: int('head'), latent: int('latent'), rope: int('rope'), local: int('local'), window: int('window'),
    bytes: fc.constantFrom('2' as const, '1' as const, '0.5' as const, '4' as const), cards: int('cards'), mem: real('mem'), bw: real('bw'), peak: real('peak'), usable: real('usable'), over: real('over'),
  })
  fc.assert(fc.property(states, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|—|Infinity|>-\d/) }), { numRuns: 80 })
})

test('the common mistake and the table of models are computed', () => {
  assert.match(textOf(mistake.answer), /写的是 128。按 80 算，每 token 是 9\.216万 字节，实际是 14\.75万 字节，少算 37\.5%/)
  assert.match(textOf(presets[0]!.table), /DeepSeek-V3，MLA7\.027万/)
})
