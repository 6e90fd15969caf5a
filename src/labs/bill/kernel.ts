/** From parameters and tokens to operations, card-hours and money; the loss a budget buys. */

/** Operations to train: 6·N·D, N the parameters every token meets. Kaplan et al. 2020, §2.1. Leaves out attention over the length, and recomputation. */
export const trainFlops = (params: number, tokens: number): number => 6 * params * tokens

/** Petaflop/s-days: 10¹⁵·86400 operations. */
export const pfDays = (flops: number): number => flops / 8.64e19

/** Card-hours: operations / (peak FLOP/s of one card · share of it reached · 3600). */
export const cardHours = (flops: number, peak: number, share: number): number => flops / (peak * share * 3600)

/** The share of the peak that `hours` card-hours for `flops` amount to: MFU when `flops` are the model's own. */
export const shareOf = (flops: number, peak: number, hours: number): number => flops / (peak * hours * 3600)

/** L = E + A/N^α + B/D^β, in nats per token. */
export interface Law { E: number; A: number; B: number; alpha: number; beta: number }

/** Printed constants of Hoffmann et al. 2022 (arXiv:2203.15556, eq. 10), and the refit of Besiroglu et al. 2024 (arXiv:2404.10102, table 1). */
export const LAWS = {
  hoffmann: { E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 },
  epoch: { E: 1.8172, A: 482.01, B: 2085.43, alpha: 0.3478, beta: 0.3658 },
} satisfies Record<string, Law>

const power = (base: number, exponent: number): number => Math.exp(exponent * Math.log(base))

export const loss = ({ E, A, B, alpha, beta }: Law, params: number, tokens: number): number => E + A * power(params, -alpha) + B * power(tokens, -beta)

/** Parameters of least loss for `flops` = 6·N·D: G·(C/6)^(β/(α+β)), G = (αA/βB)^(1/(α+β)). Hoffmann et al., eq. 4. */
export const bestParams = ({ A, B, alpha, beta }: Law, flops: number): number =>
  power((alpha * A) / (beta * B), 1 / (alpha + beta)) * power(flops / 6, beta / (alpha + beta))

/**
 * Share of the wall clock that advances training: checkpoints of `save` hours every `every` hours; a failure each `between` hours on average loses half
 * an interval and `restart` hours. 1 − δ/τ − (τ/2 + R)/M, good while the losses are small; never below 0.
 */
export const goodput = ({ save, every, restart, between }: { save: number; every: number; restart: number; between: number }): number =>
  Math.max(0, 1 - save / every - (every / 2 + restart) / between)

/** Interval of greatest goodput: √(2δM), where the derivative of `goodput` is zero. */
export const bestInterval = (save: number, between: number): number => Math.sqrt(2 * save * between)
