/** Every computed number the chapter quotes: from the listings' output, the lab kernels, or the formula beside it. */
import { readFileSync } from 'node:fs'
import { hexOf } from '#labs/lib/bitmap.ts'
import { convParams, denseParams, regrouped } from '#labs/cnn/kernel.ts'
import { readNet } from '#labs/digits/kernel.ts'
import { model } from '#labs/digits/model.ts'
import { drawn } from '#labs/digits/strokes.ts'
import { weights } from '#labs/digits/weights.ts'

const printed = (name: string) => readFileSync(new URL(`./listings/${name}.out`, import.meta.url), 'utf8')
/** The parts a pattern catches in what a listing printed; a listing that prints something else stops the build. */
const caught = (name: string, pattern: RegExp): string[] => {
  const match = pattern.exec(printed(name))
  if (!match) throw new Error(`listings/${name}.out no longer prints ${pattern}`)
  return match.slice(1)
}
const percent = (share: number | string, digits = 1) => `${(Number(share) * 100).toFixed(digits)}%`
const grouped = (count: number) => count.toLocaleString('en-US')
const whole = (share: number | string) => (Number(share) > 0.995 ? '99% 以上' : `${Math.round(Number(share) * 100)}%`)

const [right] = caught('export', /test (\d+)\/360/)
const [plain, lowered, tiny] = caught('export', /as they are ([\d.]+), .* down ([\d.]+), .* corner ([\d.]+)/)
const [empty, emptyShare] = caught('export', /empty sheet is read as (\d), with probability ([\d.]+)/)
const [nn] = caught('spread', /nearest neighbour +([\d.]+)/)
const [cnn, cnnWriter, cnnWorst] = caught('spread', /small CNN +([\d.]+) \([\d.]+\) +([\d.]+) \(([\d.]+)\)/)

/** P(X ≤ k) for X ~ Binomial(n, p), summed from below. */
function atMost(k: number, n: number, p: number): number {
  let [term, sum] = [(1 - p) ** n, 0]
  for (let i = 0; i <= k; i++) {
    sum += term
    term *= ((n - i) / (i + 1)) * (p / (1 - p))
  }
  return sum
}
/** The most right answers out of n that still speak against a promised share p: P(X ≤ k) ≤ 5 %. */
const line = (n: number, p: number) => {
  let k = -1
  while (atMost(k + 1, n, p) <= 0.05) k++
  return k
}
const row = (n: number, p: number, tag: string) => ({
  [`line${tag}`]: String(line(n, p)),
  [`caught${tag}`]: whole(atMost(line(n, p), n, p - 0.1)),
})

/** How many standard errors 91.8 % stands above `p` on 10,000 images. */
const away = (p: number) => ((0.918 - p) / Math.sqrt((p * (1 - p)) / 10000)).toFixed(0)

/** How often the loss of the last batch rose from one epoch to the next, for each network of listings/train.py. */
const [rises, rises2] = printed('train').split('repaired').map((part) => {
  const last = [...part.matchAll(/last batch ([\d.]+)/g)].map(([, loss]) => Number(loss))
  return last.filter((loss, i) => i > 0 && loss > last[i - 1]!).length
})

/** How many of ten digits drawn by hand are read as what they are. */
const hand = (scale: number, fit: boolean) => String(drawn(scale).filter((rows, digit) => model({ px: hexOf(rows), dx: 0, dy: 0, fit }, readNet(weights)).order[0] === digit).length)

/** Assumptions of the founders' arithmetic; the text names each. */
const hours = 4, people = 2, wage = 400, contract = 300000
const cost = hours * people * wage

export default {
  right: right!, accuracy: percent(Number(right) / 360),
  plain: whole(plain!), lowered: whole(lowered!), tiny: whole(tiny!), empty: empty!, emptyShare: whole(emptyShare!),
  nn: whole(nn!), cnn: whole(cnn!), cnnWriter: whole(cnnWriter!), cnnWorst: whole(cnnWorst!),
  seedLow: whole(caught('spread', /five seeds: ([\d.]+)/)[0]!), seedHigh: whole(caught('spread', /five seeds: [\d.]+ to ([\d.]+)/)[0]!),
  handFull: hand(1, false), handSmall: hand(0.6, false), handFit: hand(0.6, true),
  rises: String(rises), rises2: String(rises2),
  away70: away(0.7), away75: away(0.75),
  images: caught('digits', /images \((\d+),/)[0]!,
  tutorial: grouped(convParams(3, 32, 3) + convParams(32, 64, 3) + convParams(64, 64, 3) + denseParams(1024, 64) + denseParams(64, 10)),
  small: grouped(convParams(1, 8, 3) + convParams(8, 16, 3) + denseParams(256, 10)),
  exTotal: grouped(convParams(3, 16, 5) + convParams(16, 32, 3) + denseParams(4608, 10)),
  silent: Array.from({ length: 256 }, (_, i) => i + 1).filter((batch) => regrouped(batch, 5408, 1568)).join('、'),
  splitElements: grouped(64 * 5408),
  repaired: grouped(convParams(1, 32, 3) + denseParams(5408, 10)),
  s4: grouped(convParams(1, 32, 3) + denseParams(5408, 128) + denseParams(128, 10)),
  denseInstead: grouped(denseParams(64, 512)), convInstead: grouped(convParams(1, 8, 3)),
  chars: caught('chars', /^(\d+) parameters/)[0]!.replace(/(\d)(\d{3})$/, '$1,$2'),
  floor: ((Math.log(12) + Math.log(4) + Math.log(30)) / 17).toFixed(3),
  hidden: caught('chars', /has not +digit right +([\d.]+%)/)[0]!,
  ...row(30, 0.95, '30'), ...row(50, 0.95, '50'), ...row(100, 0.95, '100'), ...row(200, 0.95, '200'),
  line98: String(line(100, 0.98)), miss98: whole(1 - atMost(line(100, 0.98), 100, 0.93)),
  cost: grouped(cost), breakEven: percent(cost / contract),
  exFloor: ((Math.log(20) + Math.log(4) + Math.log(30)) / 17).toFixed(3),
  z: (((355 - 351) / 360) / Math.sqrt(2 * (353 / 360) * (7 / 360) / 360)).toFixed(2),
}
