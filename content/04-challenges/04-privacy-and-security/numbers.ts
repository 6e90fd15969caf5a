// Numbers of this chapter that follow from a formula or the kernel of the lab. Experiments are in listings/*.out.
import { account, advanced, certainty, gaussSigma, laplaceError, laplaceScale, spent, steps, survey } from '#labs/dp/kernel.ts'

const percent = (value: number, digits = 1) => `${(100 * value).toFixed(digits)}%`
const count = (value: number) => Math.round(value).toLocaleString('en-US')
const row = <V>(name: string, keys: readonly number[], of: (key: number) => V) => Object.fromEntries(keys.map((key) => [`${name}${String(key).replace('.', '')}`, of(key)]))

// What ε means: a guess from even odds, and the noise of one count.
const meaning = row('sure', [0.1, 1, 3, 8], (e) => percent(certainty(e), e === 8 ? 2 : 1))
const noise = row('noise', [0.1, 0.5, 1, 2], (e) => laplaceError(laplaceScale(1, e)).toFixed(1))
const coins = survey(0.4, certainty(Math.log(3)), 1000)

// DP-SGD: 60,000 records, batches of 256, as in TensorFlow Privacy's tutorial.
const run = (N: number, batch: number, sigma: number, epochs: number, delta: number) => spent(account(batch / N, sigma), steps(N, batch, epochs), delta).epsilon
// A LoRA of rank 8 on q and v of a model with 32 layers, width 4096.
const lora = 32 * 2 * 2 * 4096 * 8
const batch = Math.sqrt(lora)
function recordsFor(epsilon: number): number {
  let [low, high] = [4096, 4e6]
  for (let i = 0; i < 24; i++) {
    const middle = Math.sqrt(low * high)
    if (run(middle, batch, 1, 3, 1e-6) > epsilon) low = middle
    else high = middle
  }
  return high
}
// Noise against the longest possible signal of one step: σ√d ÷ (qN).
const ratio = (sigma: number, d: number, N: number) => (sigma * Math.sqrt(d) / (0.1 * N)).toFixed(2)

// One page of threats, yuan a year: chance and loss before, measure's cost, chance and loss after. All assumed.
const threats = {
  log: [0.10, 1_500_000, 12_000, 0.01, 1_500_000], inject: [0.30, 400_000, 60_000, 0.06, 400_000], package: [0.08, 800_000, 15_000, 0.02, 800_000],
  weights: [0.02, 800_000, 3_000, 0.002, 800_000], memory: [0.05, 600_000, 30_000, 0.01, 600_000], inside: [0.10, 200_000, 20_000, 0.04, 200_000],
  jail: [0.50, 30_000, 25_000, 0.20, 30_000], vendor: [0.03, 900_000, 10_000, 0.03, 300_000],
} as const
/** 10,000 yuan, without idle zeros. */
const wan = (yuan: number) => String(Number((yuan / 1e4).toFixed(2)))
const saving = ([p, loss, , q, left]: readonly number[]) => p! * loss! - q! * left!
const table = Object.fromEntries(Object.entries(threats).flatMap(([name, line]) => [
  [`${name}Before`, wan(line[0] * line[1])], [`${name}After`, wan(line[3] * line[4])], [`${name}Cost`, wan(line[2])], [`${name}Back`, (saving(line) / line[2]).toFixed(1)],
]))
const lines = Object.values(threats)
const sum = (of: (line: readonly number[]) => number) => lines.reduce((total, line) => total + of(line), 0)
const [before, after, cost] = [sum(([p, l]) => p! * l!), sum(([, , , q, l]) => q! * l!), sum(([, , c]) => c!)]

export default {
  ...meaning, ...noise, ...table,
  coinEstimate: percent(coins.estimate, 0), coinError: percent(1.96 * coins.error, 1), plainError: percent(1.96 * Math.sqrt(0.3 * 0.7 / 1000), 1),
  gauss1: gaussSigma(1, 1e-5).toFixed(2), advanced100: advanced(0.1, 100, 1e-5).toFixed(2),
  sgd13: run(60000, 256, 1.3, 15, 1e-5).toFixed(2), sgd11: run(60000, 256, 1.1, 60, 1e-5).toFixed(2), sgd07: run(60000, 256, 0.7, 45, 1e-5).toFixed(2),
  whole: run(3000, 3000, 1, 3, 1e-5).toFixed(1),
  batch: count(batch), records3: count(Math.ceil(recordsFor(3) / 1000) * 1000), few: run(10_000, batch, 1, 3, 1e-6).toFixed(1),
  ratio1400: ratio(3.7, 650, 1400), ratio300: ratio(3.7, 650, 300), ratio100: ratio(3.7, 650, 100),
  once: percent(1 - 0.11 ** (1 / 10_000), 3), seen1000: (1000 * (1 - 0.11 ** (1 / 10_000))).toFixed(1),
  before: wan(before), after: wan(after), cost: wan(cost),
  exSure: percent(certainty(12 * 0.5), 2), exNoise: laplaceError(laplaceScale(1, 2 / 12)).toFixed(1),
  mailOnce: percent(1 - (1 - 0.01) ** 100), mail3000: count(0.01 * 3000),
}
