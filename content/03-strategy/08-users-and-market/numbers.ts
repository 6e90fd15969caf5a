import { readFileSync } from 'node:fs'
import { fact } from '#book/facts-data.ts'

const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)}%`.replace('-', '−')
const whole = (value: number) => Math.round(value).toLocaleString('en-US')

/** deepseek-flash at peak, yuan per million tokens. */
const [pIn, pHit, pOut] = [fact('deepseek-flash-peak-input'), fact('deepseek-flash-peak-cached'), fact('deepseek-flash-peak-output')]
const call = (fresh: number, hit: number, out: number) => (fresh * pIn + hit * pHit + out * pOut) / 1e6

/** Yuan a task: one answer, an answer over retrieved pages, an agent of twenty steps (6000 tokens at first, 1500 more a step, 300 of them output). */
export const task = {
  chat: call(1000, 1000, 400),
  retrieval: call(10_000, 2000, 800),
  agent: call(6000 + 19 * 1500, 19 * 6000 + ((19 * 18) / 2) * 1500, 20 * 300),
}

/** A payer keeps 20 yuan a month, 6 % leave each month, sixty months at most. */
const life = (20 * (1 - 0.94 ** 60)) / 0.06

/** The share of sign-ups that must pay: 2 yuan to bring one, six months of free use. */
export const threshold = (yuanATask: number, tasks: number) => (2 + 6 * tasks * yuanATask) / life

export const paidShare = fact('chatgpt-paying') / fact('chatgpt-weekly')

/** The smallest yearly contract that pays back its selling within twelve months, at 70 % gross margin. */
const smallest = (deals: number, marketing: number) => (420_000 / deals + marketing) / 0.7

/** Of 100 yuan paid: what stays after a fee and 25 yuan of variable cost, and the share of customers that must be new. */
const keep = (fee: number) => 100 - fee - 25
const direct = keep(0.6)
const fresh = (fee: number) => percent(1 - keep(fee) / direct, 0)
const [apple, appleSmall, cloud] = [fact('app-store-china-standard'), fact('app-store-china-small'), fact('aliyun-market-enterprise')].map((share) => share * 100) as [number, number, number]

/** People an arm needs to see a gap in sales: two-sided 5 %, power 80 %. */
const perArm = (sd: number, gap: number) => 2 * ((2.8016 * sd) / gap) ** 2

/** Lower end of the 95 % interval of a proportion, Wilson's score. */
const lower = (hits: number, n: number) => {
  const p = hits / n, z = 1.959964
  return (p + z ** 2 / (2 * n) - z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n * n))) / (1 + z ** 2 / n)
}

/** What a line of a listing's output says, in the first group of `pattern`. */
const said = (file: string, pattern: RegExp) => {
  const found = pattern.exec(readFileSync(new URL(`./listings/${file}.out`, import.meta.url), 'utf8'))?.[1]
  if (!found) throw new Error(`${file}.out has no ${String(pattern)}`)
  return found
}
/** Ten thousand yuan the cash account is short at its deepest. */
const short = (terms: string) => (-Number(said('books', new RegExp(`${terms}.*deepest +(-[\\d,]+)`)).replaceAll(',', '')) / 1e4).toFixed(1).replace(/\.0$/, '')

export default {
  half: said('funnel', /2000 leads: (\d+%) chance/), deepest: short('30/60/10'), deepestLate: short('paid 3'), deepestCold: short('nothing signed'), spread: said('renewal', /net \S+ = ([\d.]+%)/),
  paidLow: percent(lower(8, 20)), depositLow: percent(lower(6, 10)), fiveHalf: percent(1 - 0.5 ** 5), paidGap: (0.8 / lower(8, 20)).toFixed(2),

  taskChat: task.chat.toFixed(4), taskRetrieval: task.retrieval.toFixed(4), taskAgent: task.agent.toFixed(4),
  freeChat: (30 * task.chat).toFixed(2), freeRetrieval: (30 * task.retrieval).toFixed(2), freeAgent: (30 * task.agent).toFixed(2),
  life: whole(life),
  needChat: percent(threshold(task.chat, 30)), needRetrieval: percent(threshold(task.retrieval, 30)), needAgent: percent(threshold(task.agent, 30)),
  agentCap: String(Math.floor((0.03 * life - 2) / (6 * task.agent))),
  paidShare: percent(paidShare),

  selfServe: whole(200 / 0.7), byPhone: whole(smallest(40, 1500)), byVisit: whole(smallest(8, 8000)), byTender: whole(smallest(40 / 14, 15_000)),

  keepDirect: direct.toFixed(1), keepApple: keep(apple).toFixed(1), keepAppleSmall: keep(appleSmall).toFixed(1), keepCloud: keep(cloud).toFixed(1), keepPartner: keep(30).toFixed(1),
  newApple: fresh(apple), newAppleSmall: fresh(appleSmall), newCloud: fresh(cloud), newPartner: fresh(30),

  adPeople: `${(perArm(75, 0.07) / 1e4).toFixed(0)} 万`,
  adGap: ((0.14 * 0.25) / 0.5).toFixed(2),
  kimiCut: percent(1 - fact('kimi-ads-2025q1') / fact('kimi-ads-2024q4'), 0),
  kimiFall: percent(1 - fact('kimi-monthly-2025q3') / fact('kimi-monthly-2025q2'), 0),
  kimiApart: (3.6e7 / fact('kimi-monthly-2024-10')).toFixed(1),
  qwenApart: (70_000 / 4000).toFixed(1),
  hashiQuarter: `${(400 * (fact('hashicorp-ndr-2023-01') - fact('hashicorp-ndr-2023-04'))).toFixed(0)}`,
  hashiBefore: `${(100 * (fact('hashicorp-ndr-2023-01') - fact('hashicorp-ndr-2023-04'))).toFixed(0)}`,
  delay: whole(0.6 * 300_000 * 5),
}
