/** What every correct confusion-matrix kernel gives; mutants must not. */
import type * as Kernel from '#labs/cm/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const { inputs: counts, expected: seed } = vector('metrics.seed_f1')
  const { accuracy, precision, recall, f1, mcc, specificity, npv, balanced } = kernel.metrics(counts)
  close(f1, seed.f1, 'metrics.seed_f1')
  close((2 * accuracy! * recall!) / (accuracy! + recall!), seed.harmonic_of_accuracy_and_recall, 'the wrong formula')
  close(f1, vector('erratum.f1').expected.f1, 'erratum.f1')
  close({ accuracy, precision, mcc, specificity, npv, balanced }, { accuracy: 0.95, precision: 0.727273, mcc: 0.735083, specificity: 0.966667, npv: 0.977528, balanced: 0.883333 }, 'the other metrics of labs.md')

  const { inputs: cells, expected: { balanced_acc, ...rest } } = vector('metrics.always_negative')
  close(kernel.metrics(cells), { ...rest, balanced: balanced_acc }, 'metrics.always_negative')

  const { inputs: { sens, spec, prevalence }, expected } = vector('metrics.ppv')
  const screened = kernel.metrics(kernel.population(sens, spec, prevalence))
  close({ ppv: screened.precision, npv: screened.npv }, expected, 'metrics.ppv')

  const { inputs: { y, score }, expected: areas } = vector('metrics.auc')
  const of = (label: number) => (score as number[]).filter((_, i) => y[i] === label)
  const stops = kernel.sweep({ positive: of(1), negative: of(0) })
  close({ roc_auc: kernel.rocAuc(stops), average_precision: kernel.averagePrecision(stops) }, areas, 'metrics.auc')
  // scikit-learn 1.2.1 on tied scores: roc_auc_score and average_precision_score of y = 1, 0, 1, 0 at 0.8, 0.8, 0.4, 0.2.
  const tied = kernel.sweep({ positive: [0.8, 0.4], negative: [0.8, 0.2] })
  close([kernel.rocAuc(tied), kernel.averagePrecision(tied), tied.length], [0.625, 0.583333, 3], 'ties')

  close(kernel.classWeights(vector('metrics.classweight').inputs.counts), vector('metrics.classweight').expected.balanced, 'metrics.classweight')
  const money = vector('metrics.threshold_cost')
  close(kernel.costThreshold(money.inputs.cost_fp, money.inputs.cost_fn), money.expected.threshold, 'metrics.threshold_cost')
  close(kernel.cost({ tp: 1, fp: 2, fn: 3, tn: 4 }, 10, 100), 320, 'cost')
  // Where both normals are equally high the odds are the prior odds.
  close([kernel.posterior(1, 2, 0.01), kernel.scoreAt(0.01, 2, 0.01), kernel.scoreAt(0.5, 2, 0.01)], [0.01, 1, 1 + Math.log(99) / 2], 'posterior')
  close(kernel.stopAbove(stops, 0.7), { tpr: 0.5, fpr: 0.25 }, 'a threshold is passed by what lies above it')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['F1 sees who was left alone', 'share(2 * tp, 2 * tp + fp + fn)', 'share(tp + tn, tp + tn + fp + fn)'],
  ['the undefined is shown as 0', '(whole > 0 ? part / whole : null)', '(whole > 0 ? part / whole : 0)'],
  ['precision is divided by the positives', 'precision: share(tp, tp + fp)', 'precision: share(tp, tp + fn)'],
  ['MCC forgets a column', ' * Math.sqrt(tn + fn)', ''],
  ['prevalence is ignored', 'fp: total * (1 - prevalence) * (1 - specificity)', 'fp: total * prevalence * (1 - specificity)'],
  ['the threshold is turned round', '=> falseAlarm / (falseAlarm + miss)', '=> miss / (falseAlarm + miss)'],
  ['equal scores are two stops', 'if (cut === all[i + 1]?.cut) return []', ''],
  ['AUC is a staircase', '((fpr - before.fpr) * (tpr + before.tpr)) / 2', '(fpr - before.fpr) * tpr'],
  ['average precision is drawn with straight lines', '* precision, 0)', '* (precision + (stops[i - 1]?.precision ?? 1)) / 2, 0)'],
  ['the weights forget the number of classes', '(counts.length * one)', 'one'],
  ['the log-odds forget the half', '(gap * gap) / 2 + logit(prevalence)', 'gap * gap + logit(prevalence)'],
]
