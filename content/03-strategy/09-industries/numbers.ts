/** Every computed number of the chapter that its listings do not print. */
import { readFileSync } from 'node:fs'
import { fact } from '#book/facts-data.ts'

const fixed = (value: number, digits = 1) => value.toFixed(digits).replace('-', '−')
const percent = (share: number, digits = 1) => `${fixed(share * 100, digits)}%`
const whole = (value: number) => Math.round(value).toLocaleString('en-US').replace('-', '−')

/** A row of listings/industries.py as it printed it. */
export interface Row { industry: string; name: string; line: string; right: number; worth: number; customers: string }
const printed = readFileSync(new URL('./listings/industries.out', import.meta.url), 'utf8')
export const rows: readonly Row[] = [...printed.matchAll(/^(\w+) +([a-z-]+) +(never|any|[\d.]+%) +(\d+)% +(-?[\d.]+) +(none|[\d.]+)$/gm)]
  .map(([, industry, name, line, right, worth, customers]) => ({ industry: industry!, name: name!, line: line!, right: Number(right) / 100, worth: Number(worth), customers: customers! }))
const row = (name: string): Row => rows.find((one) => one.name === name)!
const told = (name: string) => ({ line: row(name).line, worth: fixed(row(name).worth, 2), need: String(Math.ceil(Number(row(name).customers))) })

const clause = told('clause-compare'), brief = told('lay-brief')
const digest = told('credit-digest'), advice = told('stock-advice')
const note = told('visit-note'), fundus = told('fundus-reading')
const exercise = told('exercises')
const repair = told('repair-lookup'), visual = told('visual-check')
const shots = told('shot-previews'), episode = told('episode-unseen')
const fields = told('product-fields'), till = told('no-cashier')
const wrap = told('call-wrap-up'), voice = told('voice-alone')
const routing = told('ticket-routing'), rules = told('public-rules')

/** A rare event as listings/alarms.py printed it: gain over cost, and false alarms for each one caught. */
const rareEvents = readFileSync(new URL('./listings/alarms.out', import.meta.url), 'utf8')
export const events = [...rareEvents.matchAll(/^([a-z]+(?: [a-z]+)?) +([\d.]+)% +[\d.]+% +[\d.]+% +([\d.]+)% /gm)]
  .map(([, name, needed, ppv]) => ({ name: name!, ratio: 100 / Number(needed), falseEach: 100 / Number(ppv) - 1 }))

/** The screening trial: prevalence from what was found and the sensitivity, then the share of alarms that are cancers. */
const rare = fact('masai-detected') / fact('masai-sensitivity-ai')
const harmless = (1 - rare) * (1 - fact('masai-specificity'))

/** A year of readings that carries the assumed four million yuan at a quarter of the gain. */
const readings = (4_000_000 / (row('fundus-reading').worth / 4))

/** The worksheet: a tool that compares clauses, sold to law firms (the same inputs as in the listing). */
const worth = (cash: number, right: number, felt = 1) =>
  cash * 4 * 22 + 0.04 * felt * 1500 - 1 - (1 - right) * (0.85 * cash * 4 * 30 + 0.15 * felt * 1500)
const gain = 300 * worth(0.5, 0.9), fee = gain / 4, kept = fee - 1500
const need = Math.ceil(500_000 / 12 / kept)

export default {
  noneCount: String(rows.filter((one) => one.customers === 'none').length),
  clauseLine: clause.line, clauseWorth: clause.worth, clauseNeed: clause.need, briefLine: brief.line, briefWorth: brief.worth,
  digestLine: digest.line, digestWorth: digest.worth, digestNeed: digest.need, adviceLine: advice.line,
  noteLine: note.line, noteWorth: note.worth, noteNeed: note.need, fundusWorth: fundus.worth, fundusNeed: fundus.need,
  exerciseLine: exercise.line, exerciseWorth: exercise.worth,
  repairLine: repair.line, repairWorth: repair.worth, visualWorth: visual.worth, visualNeed: visual.need,
  shotsWorth: shots.worth, episodeWorth: episode.worth,
  fieldsLine: fields.line, fieldsWorth: fields.worth, tillWorth: till.worth,
  wrapLine: wrap.line, wrapWorth: wrap.worth, wrapNeed: wrap.need, voiceLine: voice.line, voiceWorth: voice.worth,
  routingLine: routing.line, routingWorth: routing.worth, routingNeed: routing.need, rulesLine: rules.line, rulesWorth: rules.worth,
  masaiPpv: percent((rare * fact('masai-sensitivity-ai')) / (rare * fact('masai-sensitivity-ai') + harmless), 0),
  masaiFalse: fixed(harmless / (rare * fact('masai-sensitivity-ai'))),
  sepsisFalseLow: fixed(1 / fact('sepsis-v2-ppv-high') - 1), sepsisFalseHigh: fixed(1 / fact('sepsis-v2-ppv-low') - 1),
  masaiRare: fixed(rare * 1000, 0),
  readings: whole(readings / 10_000),
  sheetWorth: fixed(worth(0.5, 0.9), 2), sheetGain: whole(gain), sheetFee: whole(fee), sheetKept: whole(kept), sheetNeed: String(need),
  sheetMonth: whole(500_000 / 12), sheetOver: whole(need * kept - 500_000 / 12),
  sheetHalf: fixed(worth(0.25, 0.9), 2), sheetWorse: fixed(worth(0.5, 0.8), 2), sheetFelt: fixed(worth(0.5, 0.9, 0.3), 2),
  exSpec: percent(0.002 * 0.9 * (12_000 / 400 - 1) / 0.998, 2),
}
