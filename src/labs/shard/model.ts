/** State of the lab → everything its views print, in bytes and seconds. */
import { activationBytes, bubble, computeSeconds, denseParams, evenTokens, linears, loraParams, stateBytes, stepBytes, type Shape, type Stage } from './kernel.ts'
import type { State } from './spec.ts'

export interface Model {
  params: number
  /** Parameters that learn: all of them, or the matrices of LoRA. */
  learning: number
  /** Bytes on one card: frozen weights, states of what learns, activations, all. */
  frozen: number; states: number; activations: number; need: number
  stages: number[]
  /** Tokens of one card in a step; seconds it computes and sends; bytes it sends; tokens at which both take as long. */
  tokens: number; compute: number; sending: number; bytes: number; even: number
  /** Share of the time that waits for the wire, if all of sending hides behind computing. */
  idle: number
  bubble: number
}

export function model(s: State): Model {
  const shape: Shape = { layers: s.layers, width: s.width, heads: s.heads, kvHeads: s.kv, headDim: s.head, ffn: s.ffn, vocab: s.vocab }
  const params = denseParams(shape)
  const all = linears(shape)
  const lora = s.rank > 0
  const learning = lora ? loraParams(s.layers, s.rank, s.target === 'qv' ? [all.q, all.v] : Object.values(all)) : params
  const stage = +s.stage as Stage
  const frozenAt = (level: Stage) => (lora ? (2 * params) / (level > 2 ? s.cards : 1) : 0)
  const activations = activationBytes({ tokens: s.tokens, sequences: s.seqs, width: s.width, heads: s.heads, layers: s.layers }, s.keep)
  const needs = ([0, 1, 2, 3] as const).map((level) => frozenAt(level) + stateBytes(learning, s.cards, level) + activations)
  const tokens = s.tokens * s.seqs * s.steps
  const rate = s.peak * 1e12 * (s.mfu / 100)
  // Frozen weights that are split must still be gathered twice; only what learns has gradients to add up. Gradients of frozen weights are not computed: 4N.
  const bytes = stepBytes(learning, s.cards, stage) + (lora && stage > 2 ? (2 * (s.cards - 1) * 2 * params) / s.cards : 0)
  const compute = computeSeconds(params, tokens, rate) * (lora ? 2 / 3 : 1)
  const sending = bytes / (s.wire * 1e9)
  return {
    params, learning, activations, bytes, compute, sending, tokens, stages: needs,
    frozen: frozenAt(stage), states: stateBytes(learning, s.cards, stage), need: needs[stage]!,
    even: lora ? (tokens * sending) / compute : evenTokens(rate, s.wire * 1e9, s.cards, stage),
    idle: Math.max(0, 1 - compute / Math.max(compute, sending)), bubble: bubble(s.p, s.m),
  }
}
