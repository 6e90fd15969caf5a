/** Every computed number the chapter quotes: from what the listings printed, the lab's kernel, facts, or the formula beside it. */
import { readFileSync } from 'node:fs'
import { fact, hardware } from '#book/facts-data.ts'
import { js as jsOf } from './figures/js.ts'
import { enough, factor, lossesOf, path, radius, type Game } from '#labs/gan/kernel.ts'

const printed = (name: string) => readFileSync(new URL(`./listings/${name}.out`, import.meta.url), 'utf8')
/** The parts a pattern catches in what a listing printed; a listing that prints something else stops the build. */
const caught = (name: string, pattern: RegExp): string[] => {
  const match = pattern.exec(printed(name))
  if (!match) throw new Error(`listings/${name}.out no longer prints ${pattern}`)
  return match.slice(1)
}
const grouped = (count: number | string) => Number(count).toLocaleString('en-US')
const scientific = (value: number) => `${(value / 10 ** Math.floor(Math.log10(value))).toFixed(1)}×10${[...String(Math.floor(Math.log10(value)))].map((d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[+d]).join('')}`

/** Distance and the shares of 0 … 9 in per cent, as `report` printed them. */
function reported(name: string, seed: number | string, step: number): { distance: number; shares: number[] } {
  const [distance, shares] = caught(name, new RegExp(`^seed ${seed} step +${step} distance +(\\d+) shares ([\\d ]+)$`, 'm'))
  return { distance: Number(distance), shares: shares!.split(' ').map(Number) }
}
const seeds = [0, 1, 2] as const
const [gan, ddpm, ar] = ([['gan', 800], ['ddpm', 850], ['ar', 520]] as const).map(([name, steps]) => seeds.map((seed) => reported(name, seed, steps))) as [Report[], Report[], Report[]]
type Report = ReturnType<typeof reported>
const least = (runs: Report[]) => runs.map(({ shares }) => `${Math.min(...shares)}%`).join('、')
const few = (steps: number) => String(reported('ddpm', '0 without fresh noise,', steps).distance)
const early = reported('gan', 0, 200).shares.toSorted((a, b) => b - a)

const [ganG, ganD] = caught('gan', /^parameters: (\d+) (\d+)$/m)
const [ddpmParams] = caught('ddpm', /^parameters: (\d+)$/m)
const [arParams] = caught('ar', /^parameters: (\d+)$/m)
const bits = [...printed('ar').matchAll(/shown ([\d.]+), held out ([\d.]+)/g)]

const sigmoid = (t: number) => 1 / (1 + Math.exp(-t))
const { discriminator, nonSaturating } = lossesOf(0.9, 0.2)
const wgan: Game = { loss: 'wgan', rate: 0.1, penalty: 0, alternate: false }
const harsh = factor({ ...wgan, rate: 0.2, penalty: 12 })
const mild = factor({ ...wgan, rate: 0.2, penalty: 0.5 })

/** KL of two distributions on the same points, in nats. */
const kl = (p: number[], q: number[]) => p.reduce((sum, v, i) => sum + (v ? v * Math.log(v / q[i]!) : 0), 0)
const [real, made, mixture] = [[0.5, 0.3, 0.2], [0.5, 0.5, 0], [0.5, 0.4, 0.1]]
const js = (kl(real, mixture) + kl(made, mixture)) / 2

/** Operations of one sample: (2N + 4LdT)·T·S·g, and the share of the attention. */
function work(params: number, layers: number, width: number, tokens: number, passes: number) {
  const [linear, attention] = [2 * params, 4 * layers * width * tokens]
  const flops = (linear + attention) * tokens * passes
  const seconds = flops / (hardware('h100-sxm').bf16_dense_tflops * 1e12 * 0.4)
  return { tokens, flops, seconds, dollars: (seconds / 3600) * 2.5, attention: attention / (linear + attention) }
}
const frames = (fact('wan21-frames') - 1) / 4 + 1
const wan = (width: number, height: number) => work(fact('wan21-params'), fact('wan21-layers'), fact('wan21-width'), frames * (width / 16) * (height / 16), fact('wan21-steps') * 2)
const image = work(fact('flux1-dev-params'), fact('flux1-dev-layers'), fact('flux1-dev-width'), 64 * 64 + 512, 28)
const small = wan(832, 480)
const large = wan(1280, 720)
const percent = (share: number) => `${(share * 100).toFixed(0)}%`

const [rate, review, look] = [7.2, (60 * 15) / 3600, (60 * 30) / 3600]
const [cent, yuan480, yuan720] = [image, small, large].map(({ dollars }) => dollars * rate) as [number, number, number]
const usable = (share: number, cost = cent) => (cost + review) / share
const exDirect = (yuan720 + look) / 0.4
const exPreview = (yuan480 + look) / 0.4
const exTwoStage = (exPreview + yuan720 + look) / 0.8

const [copies] = caught('tricks', /copies of the training digits +([\d.]+)/)
const [noEights] = caught('tricks', /copies without any 8 +([\d.]+)/)
const [bias100] = caught('bias', /^n +100 +distance +([\d.]+)/m)
const [all, shown] = caught('yardstick', /^(\d+) digits: (\d+) shown/)
const [judgeRight] = caught('yardstick', /reads (\d+) of/)

/** The sample size at which the bias, n x distance being about constant, equals what losing all eights costs. */
const products = [...printed('bias').matchAll(/n x distance +(\d+)/g)].map(([, product]) => Number(product))
const biasCross = products.reduce((a, b) => a + b) / products.length / Number(noEights)

export default {
  jsAtFive: percent(jsOf(5) / Math.LN2), biasCross: String(Math.round(biasCross)),
  all: all!, shown: shown!, wrongD: (-Math.log(0.9) - Math.log10(0.2)).toFixed(3), wrongG: Math.log(9).toFixed(3), wrongTerm: (-Math.log10(0.2)).toFixed(3),
  bias100, noEights, copies, judgeRight,
  minusLn4: (-Math.log(4)).toFixed(4).replace('-', '−'), twoLn2: (2 * Math.LN2).toFixed(4), discriminator: discriminator.toFixed(4), nonSaturating: nonSaturating.toFixed(4),
  sigmoid5: sigmoid(-5).toFixed(4), oneMinus5: (1 - sigmoid(-5)).toFixed(4), ratio5: ((1 - sigmoid(-5)) / sigmoid(-5)).toFixed(0),
  wganRadius: radius(path(wgan, [1, 1], 100).at(-1)!).toFixed(3), gammaWgan: enough(wgan).toFixed(1), gammaMinimax: enough({ ...wgan, loss: 'minimax' }).toFixed(3),
  ganG: grouped(ganG!), ganD: grouped(ganD!), ddpmParams: grouped(ddpmParams!), arParams: grouped(arParams!),
  lost200: String(early.filter((share) => share < 1).length), top200: `${early[0]! + early[1]!}%`, least800: `${Math.min(...gan[0]!.shares)}%`,
  ddim25: few(25), ddim10: few(10), ddim2: few(2), ddpmFirst: String(ddpm[0]!.distance),
  gan: gan.map(({ distance }) => distance).join('、'), ddpm: ddpm.map(({ distance }) => distance).join('、'), ar: ar.map(({ distance }) => distance).join('、'),
  ganNear: String(Math.min(...gan.map(({ distance }) => distance))), ganFar: String(Math.max(...gan.map(({ distance }) => distance))), ganLeast: least(gan), ganWorst: `${Math.min(...gan[2]!.shares)}%`, ddpmLeast: least(ddpm), arLeast: least(ar),
  arShown: bits.map(([, shown]) => shown).join('、'), arHeld: bits.map(([, , held]) => held).join('、'), log17: Math.log2(17).toFixed(2),
  tokensImage: grouped(image.tokens), tokens480: grouped(small.tokens), tokens720: grouped(large.tokens),
  attnImage: percent(image.attention), attn480: percent(small.attention), attn720: percent(large.attention),
  flopsImage: scientific(image.flops), flops480: scientific(small.flops), flops720: scientific(large.flops),
  timeImage: `${image.seconds.toFixed(1)} 秒`, time480: `${(small.seconds / 60).toFixed(1)} 分钟`, time720: `${(large.seconds / 60).toFixed(1)} 分钟`,
  moneyImage: image.dollars.toFixed(4), money480: small.dollars.toFixed(2), money720: large.dollars.toFixed(2), videoRatio: (large.flops / small.flops).toFixed(1),
  centImage: cent.toFixed(3), usable25: usable(0.25).toFixed(2), reviewShare: percent(review / (cent + review)),
  saveHalf: (usable(0.25) - usable(0.25, cent / 2)).toFixed(2), saveRate: (usable(0.25) - usable(0.5)).toFixed(2),
  yuan720: yuan720.toFixed(2), yuan480: yuan480.toFixed(2), previewFirst: (5 * yuan480 + yuan720).toFixed(1), directly: (5 * yuan720).toFixed(1),
  breakSeconds: ((cent / 60) * 3600).toFixed(1), perDay: grouped(Math.round(86400 / image.seconds / 100) * 100), rentPerImage: (image.dollars * 2).toFixed(4),
  exKlData: kl(real, mixture).toFixed(4), exKlGen: kl(made, mixture).toFixed(4), exJs: js.toFixed(4), exV: (2 * js - Math.log(4)).toFixed(4).replace('-', '−'),
  exFactor: mild.toFixed(5), exSteps: String(Math.ceil(Math.log(1000) / -Math.log(mild))), exEigen: `−${harsh.toFixed(2)}`, exSpread: Math.sqrt((0.28 / 0.64) * 0.5).toFixed(4),
  exDirect: exDirect.toFixed(1), exPreview: exPreview.toFixed(2), exTwoStage: exTwoStage.toFixed(1), exSaved: percent(1 - exTwoStage / exDirect),
}
