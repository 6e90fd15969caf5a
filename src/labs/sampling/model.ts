/** State of the lab → everything its views print. */
import { cutFirst, draws, effectiveChoices, entropy, kept, nucleus, ranking, stages, type Distribution } from './kernel.ts'
import type { State } from './spec.ts'

/** Scores made up so that one list is sure of itself and the other is not. */
const lists = {
  sure: [['光', '色', '夜', '下', '里', '初', '升', '圆'], [9, 5, 3.5, 3, 2.5, 1, 0.5, 0]],
  open: [['面', '饭', '粉', '饺子', '火锅', '包子', '沙拉', '素'], [3, 2.9, 2.6, 2.5, 2.3, 2, 1.8, 1.5]],
} as const

/** The five scores of vectors.json and 50,252 tokens of −2 each: a vocabulary the size of GPT-2's. */
export const TAIL: readonly number[] = [6, 5.5, 5, 4, 3, ...Array.from({ length: 50_252 }, () => -2)]
export const SHOWN = 8

export interface Token { name: string; place: number; after: readonly number[]; hits: number }

export interface Model {
  size: number
  /** The likeliest after the temperature, best first. */
  tokens: readonly Token[]
  warm: Distribution; final: Distribution
  top: Token
  kept: number
  /** Probability, after the temperature, of all that was cut. */
  lost: number
  /** Size of the nucleus right after the temperature. */
  nucleus: number
  bits: number; choices: number
  /** Tokens left when the cuts come before the temperature. */
  otherKept: number
  /** Of the tokens left, those whose count is within two standard deviations, and all of them. */
  near: readonly [number, number]
}

export function model(s: State): Model {
  const [names, scores] = s.source === 'own' ? [[], s.z.map(([z]) => z!)] : s.source === 'tail' ? [[], TAIL] : lists[s.source]
  const settings = { temperature: s.t, k: s.k, p: s.p, minP: s.m }
  const after = stages(scores, settings)
  const [warm, , , final] = after
  const hits = draws(final, s.n, s.seed)
  const order = ranking(warm)
  const tokens = order.slice(0, SHOWN).map((place): Token => ({ name: names[place] ?? `${place + 1}号`, place, after: after.map((p) => p[place]!), hits: hits[place]! }))
  const within = final.flatMap((p, i) => (p > 0 && p < 1 ? [Math.abs(hits[i]! - s.n * p) <= 2 * Math.sqrt(s.n * p * (1 - p))] : []))
  return {
    size: scores.length, tokens, warm, final, top: tokens[0]!, kept: kept(final),
    lost: warm.reduce((sum, v, i) => sum + (final[i]! > 0 ? 0 : v), 0),
    nucleus: nucleus(warm, s.p),
    bits: entropy(final), choices: effectiveChoices(final),
    otherKept: kept(cutFirst(scores, settings)),
    near: [within.filter(Boolean).length, within.length],
  }
}
