/** Kernels with one mistake put in by hand: the vectors must notice each of them. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { reaches as attn } from './laws/attn.ts'
import { reaches as cm } from './laws/cm.ts'
import { reaches as gd } from './laws/gd.ts'
import { reaches as loss } from './laws/loss.ts'
import { reaches as unit } from './laws/unit.ts'

const labs = new URL('../../src/labs/', import.meta.url)
const room = mkdtempSync(join(tmpdir(), 'mutants-'))
after(() => rmSync(room, { recursive: true }))

type Mutation = [name: string, from: string, to: string]
const mutations: Record<string, { reaches: (kernel: any) => void; list: Mutation[] }> = {
  gd: {
    reaches: gd,
    list: [
      ['the factor 2 of the gradient is lost', '  2 * mean(points.map((point) => errorAt(point, theta) * point[0]))', '  mean(points.map((point) => errorAt(point, theta) * point[0]))'],
      ['the sum is not divided by n', ' / values.length', ''],
      ['the error has the wrong sign', 'intercept + slope * x - y', 'y - intercept - slope * x'],
      ['the step goes uphill', 'last.theta[0] - rate', 'last.theta[0] + rate'],
      ['the loss is not squared', 'errorAt(point, theta) ** 2', 'Math.abs(errorAt(point, theta))'],
      ['the threshold is 1/λ', '=> 2 / curvature(points).max', '=> 1 / curvature(points).max'],
      ['one step too many', 'last.step < steps', 'last.step <= steps'],
      ['standardising forgets the deviation', '(x - centre) / deviation', '(x - centre)'],
    ],
  },
  cm: {
    reaches: cm,
    list: [
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
    ],
  },
  attn: {
    reaches: attn,
    list: [
      ['no shift by the maximum', 'Math.exp(z - peak)', 'Math.exp(z)'],
      ['the mask is off by one', 'j > i ?', 'j >= i + 2 ?'],
      ['no division by √d', 'Math.sqrt(columns(k))', '1'],
      ['division by d', 'Math.sqrt(columns(k))', 'columns(k)'],
      ['weights times K', 'matmul(weights, v)', 'matmul(weights, k)'],
      ['heads take the same columns', 'h * width, (h + 1) * width', '0, width'],
      ['the rotation turns both ways', ': -vector[c + 1]!', ': vector[c + 1]!'],
      ['entropy in nats', 'Math.log2(p)', 'Math.log(p)'],
      ['keys are not transposed', 'matmul(q, transpose(k))', 'matmul(q, k)'],
    ],
  },
  loss: {
    reaches: loss,
    list: [
      ['no shift by the largest', 'Math.exp(z - peak)', 'Math.exp(z)'],
      ['the gradient forgets the answer', 'p - +(i === target)', 'p'],
      ['focal raises p, not what is left of it', '-((1 - p) ** gamma) * Math.log(p)', '-(p ** gamma) * Math.log(p)'],
      ['the square pulls without the slope of the sigmoid', 'slope: -2 * q * q * p', 'slope: -2 * q'],
      ['the hinge has its margin at 0', 'Math.max(0, 1 - s)', 'Math.max(0, -s)'],
      ['the slope of focal forgets that its weight moves', '(q + gamma * p * softplus(-s))', 'q'],
      ['Huber jumps at δ', 'delta * (Math.abs(e) - delta / 2)', 'delta * Math.abs(e)'],
      ['the quantile is turned round', 'Math.max(-tau * e, (1 - tau) * e)', 'Math.max(-(1 - tau) * e, tau * e)'],
      ['KL is turned round', 'v * Math.log(v / q[i]!)', 'q[i]! * Math.log(q[i]! / v)'],
      ['perplexity is the mean of 1/p', 'Math.exp(probabilities.reduce((sum, p) => sum - Math.log(p), 0) / probabilities.length)', 'probabilities.reduce((sum, p) => sum + 1 / p, 0) / probabilities.length'],
    ],
  },
  unit: {
    reaches: unit,
    list: [
      ['the mean is the median', 'median * Math.exp(sigma ** 2 / 2)', 'median'],
      ['the mean forgets the half', 'sigma ** 2 / 2', 'sigma ** 2'],
      ['the tail is on the wrong side', 'normalCdf(sigma - normalQuantile(1 - share))', 'normalCdf(sigma + normalQuantile(1 - share))'],
      ['lifetime value ignores margin', 'const monthly = price * margin', 'const monthly = price'],
      ['never becomes soon', 'left > 0 ?', 'left > -1 ?'],
      ['the cap forgets the fixed cost', 'price * (1 - target) - fixed', 'price * (1 - target)'],
      ['the target is a cost share', '(1 - target)', 'target'],
      ['the horizon is ignored', '(1 - (1 - churn) ** horizon)', '1'],
      ['payback forgets churn in the base', 'Math.log(1 - churn)', '-churn'],
    ],
  },
}

for (const [lab, { reaches, list }] of Object.entries(mutations)) {
  const source = readFileSync(new URL(`${lab}/kernel.ts`, labs), 'utf8').replaceAll('#labs/', labs.href)
  for (const [i, [name, from, to]] of list.entries()) {
    test(`${lab}: the vectors notice that ${name}`, async () => {
      assert.ok(source.includes(from), `the kernel no longer contains “${from}”`)
      const file = join(room, `${lab}-${i}.ts`)
      writeFileSync(file, source.replace(from, to))
      const mutant = await import(pathToFileURL(file).href)
      assert.throws(() => reaches(mutant), 'the mutant survived')
    })
  }
}
