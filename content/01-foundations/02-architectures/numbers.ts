/** Numbers of this chapter: sizes of layers, operations of a layer against length, and what the listings printed. */
import { readFileSync } from 'node:fs'

const out = (name: string): string[] => readFileSync(new URL(`./listings/${name}.out`, import.meta.url), 'utf8').trim().split('\n')

/** Rows of bias.out: shares right with all data, 100 digits, one pixel off, pixels scrambled. */
export const bias = Object.fromEntries(out('bias').slice(1).map((row) => [row.split(/\s+/)[0]!, [...row.matchAll(/([\d.]+)%/g)].map((m) => Number(m[1]))]))
const rows = ['MLP', 'CNN', 'Transformer'].map((name) => bias[name] as [number, number, number, number])
const [mlp, cnn, transformer] = rows as [typeof rows[0], typeof rows[0], typeof rows[0]]

/** Multiply-adds of one layer of width d on n tokens (Vaswani et al. 2017, table 1, with the projections counted). */
export const layerCost = {
  attention: (n: number, d: number) => 4 * n * d ** 2 + 2 * n ** 2 * d,
  recurrent: (n: number, d: number) => 2 * n * d ** 2,
  convolution: (n: number, d: number, k = 3) => k * n * d ** 2,
}
/** Share of the attention layer that grows with the square of the length. */
const quadratic = (n: number, d: number) => 2 * n ** 2 * d / layerCost.attention(n, d)

const commas = (value: number) => new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 }).format(value)
const percent = (value: number, digits = 0) => `${(100 * value).toFixed(digits)}%`
const reach = (n: number, k = 3) => Math.ceil((n - 1) / (k - 1))

/** Digits held out by bias.py (40% of 1797, rounded up) and depth.py (all after the first 1200). */
const [TEST_BIAS, TEST_DEPTH] = [Math.ceil(0.4 * 1797), 1797 - 1200]
/** Standard error of a share right, in percentage points. */
const standardError = (share: number, n: number) => (100 * Math.sqrt(share * (1 - share) / n)).toFixed(1)

export default {
  'lead-mlp': (cnn[0] - mlp[0]).toFixed(1), 'gap-few': (cnn[1] - transformer[1]).toFixed(0),
  'gap-mlp': (cnn[1] - mlp[1]).toFixed(0), 'test-bias': String(TEST_BIAS), 'se-bias': standardError(cnn[0] / 100, TEST_BIAS), 'test-depth': String(TEST_DEPTH), 'se-depth': standardError(0.93, TEST_DEPTH),
  'error-scrambled': ((100 - cnn[3]) / (100 - cnn[0])).toFixed(1),
  'fc-first': (224 * 224 * 3 * 64 * 112 * 112 / 1e8).toFixed(0), 'conv-first': commas(7 * 7 * 3 * 64),
  'q-512': percent(quadratic(512, 1024)), 'q-2048': percent(quadratic(2048, 1024)), 'q-32k': percent(quadratic(32768, 1024)),
  'layers-1000': commas(reach(1000)), 'patches': String((224 / 16) ** 2), 'patches-big': commas((448 / 16) ** 2), 'patch-pairs': ((448 / 224) ** 4).toFixed(0),
  'lstm': commas(4 * (256 * 512 + 512 * 512 + 2 * 512)), 'gru': commas(3 * (256 * 512 + 512 * 512 + 2 * 512)),
  'ex-conv': commas(5 * 5 * 16 * 32 + 32), 'ex-dense': commas(16 * 16 * 16 * 32 * 12 * 12),
  'ex-n': commas(2 * 2048), 'ex-cost': (layerCost.attention(8192, 2048) / layerCost.attention(2048, 2048)).toFixed(1),
}
