/** The confusion matrix and what is read off it; scores, thresholds, and the two curves. */
import { sigmoid } from '#labs/lib/activations.ts'
import { normals } from '#labs/lib/random.ts'

/** How many of each: found, falsely alarmed, missed, rightly left alone. Need not be whole. */
export interface Counts { tp: number; fp: number; fn: number; tn: number }

/** A share, or null where nothing stands below the line: undefined is not 0. */
export type Share = number | null
const share = (part: number, whole: number): Share => (whole > 0 ? part / whole : null)
const mean = (a: Share, b: Share): Share => (a === null || b === null ? null : (a + b) / 2)

export interface Metrics {
  accuracy: Share; precision: Share; recall: Share; f1: Share
  specificity: Share; npv: Share; mcc: Share; balanced: Share
}

/** F1 = 2TP/(2TP + FP + FN) never looks at TN; MCC looks at all four and is undefined when a row or a column is empty. */
export function metrics({ tp, fp, fn, tn }: Counts): Metrics {
  const [recall, specificity] = [share(tp, tp + fn), share(tn, tn + fp)]
  return {
    accuracy: share(tp + tn, tp + fp + fn + tn),
    precision: share(tp, tp + fp), recall, specificity,
    npv: share(tn, tn + fn),
    f1: share(2 * tp, 2 * tp + fp + fn),
    mcc: share(tp * tn - fp * fn, Math.sqrt(tp + fp) * Math.sqrt(tp + fn) * Math.sqrt(tn + fp) * Math.sqrt(tn + fn)),
    balanced: mean(recall, specificity),
  }
}

/** Counts in a population of `total` where the share `prevalence` is positive. */
export const population = (sensitivity: number, specificity: number, prevalence: number, total = 1): Counts => ({
  tp: total * prevalence * sensitivity, fn: total * prevalence * (1 - sensitivity),
  fp: total * (1 - prevalence) * (1 - specificity), tn: total * (1 - prevalence) * specificity,
})

/** Call it positive when p exceeds this: the loss c_FP(1 − p) of an alarm is then less than the loss c_FN·p of silence. Source: Elkan, IJCAI 2001, §1.3. */
export const costThreshold = (falseAlarm: number, miss: number): number => falseAlarm / (falseAlarm + miss)

/** n/(k·n_c) for each class: every class then weighs the same. */
export const classWeights = (counts: readonly number[]): number[] => counts.map((one) => counts.reduce((a, b) => a + b, 0) / (counts.length * one))

/** Scores of `size` positives, N(gap, 1), and of as many negatives, N(0, 1). */
export interface Scores { positive: readonly number[]; negative: readonly number[] }
export function scores(seed: number, gap: number, size: number): Scores {
  const next = normals(seed)
  const draw = (shift: number) => Array.from({ length: size }, () => next() + shift)
  return { positive: draw(gap), negative: draw(0) }
}

const logit = (p: number) => Math.log(p / (1 - p))
/** Score → probability of being positive, exact for two normals of deviation 1: log-odds = gap·x − gap²/2 + ln π/(1 − π). */
export const posterior = (x: number, gap: number, prevalence: number): number => sigmoid(gap * x - (gap * gap) / 2 + logit(prevalence))
/** Its inverse: the score at which the probability is p. `gap` must not be 0. */
export const scoreAt = (p: number, gap: number, prevalence: number): number => (logit(p) - logit(prevalence) + (gap * gap) / 2) / gap

/** One stop of the curves: everything scored at least `cut` is called positive. `precision` weighs the classes by the prevalence. */
export interface Stop { cut: number; tpr: number; fpr: number; precision: number }

/** Both curves, from the highest score down; equal scores are one stop. By default the classes weigh what they are. */
export function sweep({ positive, negative }: Scores, prevalence = positive.length / (positive.length + negative.length)): Stop[] {
  const all = [...positive.map((cut) => ({ cut, hit: 1 })), ...negative.map((cut) => ({ cut, hit: 0 }))].sort((a, b) => b.cut - a.cut)
  let hits = 0
  return all.flatMap(({ cut, hit }, i) => {
    hits += hit
    if (cut === all[i + 1]?.cut) return []
    const [tpr, fpr] = [hits / positive.length, (i + 1 - hits) / negative.length]
    return [{ cut, tpr, fpr, precision: (prevalence * tpr) / (prevalence * tpr + (1 - prevalence) * fpr) }]
  })
}

/** The last stop whose scores all lie above `cut`: what is called positive there. */
export const stopAbove = (stops: readonly Stop[], cut: number): Pick<Stop, 'tpr' | 'fpr'> => stops.findLast((stop) => stop.cut > cut) ?? { tpr: 0, fpr: 0 }

/** AUC, the area under tpr by fpr: how often a positive outranks a negative, ties counting half (Mann–Whitney). */
export const rocAuc = (stops: readonly Stop[]): number => stops.reduce((sum, { tpr, fpr }, i) => {
  const before = stops[i - 1] ?? { tpr: 0, fpr: 0 }
  return sum + ((fpr - before.fpr) * (tpr + before.tpr)) / 2
}, 0)

/** AP = Σ (Rₙ − Rₙ₋₁)Pₙ, in steps; a straight line between stops would be too optimistic. Source: scikit-learn, average_precision_score. */
export const averagePrecision = (stops: readonly Stop[]): number =>
  stops.reduce((sum, { tpr, precision }, i) => sum + (tpr - (stops[i - 1]?.tpr ?? 0)) * precision, 0)

/** What the two kinds of error cost. */
export const cost = ({ fp, fn }: Counts, falseAlarm: number, miss: number): number => fp * falseAlarm + fn * miss
