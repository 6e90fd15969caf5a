/** State of the lab → everything its views print. Percent become shares here. */
import {
  averagePrecision, cost, costThreshold, metrics, population, posterior, rocAuc, scoreAt, scores, stopAbove, sweep,
  type Counts, type Metrics, type Scores, type Stop,
} from './kernel.ts'
import type { State } from './spec.ts'

/** People in the drawing. */
export const PEOPLE = 1000
/** Scores of each class. */
const SIZE = 1000

export interface Model {
  counts: Counts
  metrics: Metrics
  prevalence: number
  /** Recall and false alarms among the negatives: what moves to another prevalence; null when a class is empty. */
  rates: readonly [sensitivity: number, specificity: number] | null
  /** Whole people of each kind, PEOPLE together (0 without any count): found, missed, falsely alarmed, left alone. */
  people: readonly [number, number, number, number]
  /** Only when the counts come from scores. */
  scored: { scores: Scores; stops: Stop[]; at: number; auc: number; ap: number; best: number } | null
  threshold: number
  /** Yuan a thousand people: of the errors made, and of never alarming. */
  cost: number; silence: number
}

/** Shares → whole numbers that add up to `total`: the largest remainders are rounded up. */
export function apportion(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((a, b) => a + b, 0)
  const exact = parts.map((part) => (sum > 0 ? (part / sum) * total : 0))
  const floors = exact.map(Math.floor)
  const order = exact.map((v, i) => [v - floors[i]!, i] as const).sort(([a], [b]) => b - a)
  const missing = Math.round(exact.reduce((a, b) => a + b, 0)) - floors.reduce((a, b) => a + b, 0)
  for (const [, i] of order.slice(0, missing)) floors[i]! += 1
  return floors
}

function fromScores({ prev, cut, gap, seed, cfp, cfn }: State) {
  const prevalence = prev / 100
  const drawn = scores(seed, gap, SIZE)
  const stops = sweep(drawn, prevalence)
  const at = scoreAt(cut, gap, prevalence)
  const price = ({ tpr, fpr }: Pick<Stop, 'tpr' | 'fpr'>) => cost(population(tpr, 1 - fpr, prevalence, PEOPLE), cfp, cfn)
  const cheapest = stops.reduce((a, b) => (price(b) < price(a) ? b : a))
  const { tpr, fpr } = stopAbove(stops, at)
  return {
    counts: population(tpr, 1 - fpr, prevalence, PEOPLE),
    scored: { scores: drawn, stops, at, auc: rocAuc(stops), ap: averagePrecision(stops), best: posterior(cheapest.cut, gap, prevalence) },
  }
}

export function model(s: State): Model {
  const { counts, scored } = s.own ? { counts: { tp: s.tp, fn: s.fn, fp: s.fp, tn: s.tn }, scored: null } : fromScores(s)
  const read = metrics(counts)
  const [positives, all] = [counts.tp + counts.fn, counts.tp + counts.fn + counts.fp + counts.tn]
  const scale = all > 0 ? PEOPLE / all : 0
  const people = apportion([counts.tp, counts.fn, counts.fp, counts.tn], PEOPLE)
  return {
    counts, scored, metrics: read,
    prevalence: all > 0 ? positives / all : 0,
    rates: read.recall === null || read.specificity === null ? null : [read.recall, read.specificity],
    people: people as unknown as Model['people'],
    threshold: costThreshold(s.cfp, s.cfn),
    cost: cost(counts, s.cfp, s.cfn) * scale, silence: positives * s.cfn * scale,
  }
}
