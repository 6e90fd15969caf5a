/** State of the lab → everything its views print, in bytes and seconds. */
import { cacheBytes, perLayer, perToken, prefillSeconds, room, sequences, stepSeconds, type Cache, type Cards } from './kernel.ts'
import type { State } from './spec.ts'

export interface Model {
  cache: Cache
  /** Bytes a token adds; the same with the other kind of attention. */
  token: number; other: number; each: number; all: number
  weights: number; total: number; usable: number
  free: number; fit: number
  step: number; reading: number; maths: number
  prefill: number
  /** Of any context: bytes a sequence, sequences that fit, seconds of a step at this batch. */
  at: (context: number) => { each: number; fit: number; step: number }
  layer: number
}

export function model(s: State): Model {
  const cards: Cards = { cards: s.cards, memory: s.mem * 1e9, bandwidth: s.bw * 1e12, peak: s.peak * 1e12 }
  const gqa = { kind: 'gqa', kvHeads: s.kv, headDim: s.head } as const, mla = { kind: 'mla', latent: s.latent, rope: s.rope } as const
  const [kept, other] = s.kind === 'mla' ? [mla, gqa] : [gqa, mla]
  const cache: Cache = { kept, layers: s.layers, localLayers: Math.min(s.local, s.layers), window: s.window, bytes: +s.bytes }
  const weights = (s.params * 1e9 * +s.bits) / 8
  const params = s.active * 1e9
  const free = room(cards, { usable: s.usable / 100, weights, overhead: s.over * 1e9 })
  const at = (context: number) => {
    const each = cacheBytes(cache, context)
    return { each, fit: sequences(free, each), step: stepSeconds(cards, { batch: s.batch, each, params, weights }) }
  }
  const here = at(s.ctx)
  const rate = s.cards * cards.bandwidth
  return {
    ...here, cache, at, free, weights, layer: perLayer(cache), token: perToken(cache), other: perToken({ ...cache, kept: other }), all: here.each * s.batch,
    total: cards.memory * s.cards, usable: (cards.memory * s.cards * s.usable) / 100,
    reading: weights / rate, maths: (2 * s.batch * params) / (s.cards * cards.peak), prefill: prefillSeconds(cards, params, s.ctx),
  }
}
