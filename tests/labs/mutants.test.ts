/** Kernels with one mistake put in by hand: the vectors must notice each of them. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { reaches as attn } from './laws/attn.ts'
import { reaches as cnn } from './laws/cnn.ts'
import { reaches as convolution } from './laws/convolution.ts'
import { reaches as digits } from './laws/digits.ts'
import { reaches as gd } from './laws/gd.ts'
import { reaches as unit } from './laws/unit.ts'

const labs = new URL('../../src/labs/', import.meta.url)
const room = mkdtempSync(join(tmpdir(), 'mutants-'))
after(() => rmSync(room, { recursive: true }))

type Mutation = [name: string, from: string, to: string]
/** `file` is where the kernel is, if it is not the lab's own. */
const mutations: Record<string, { reaches: (kernel: any) => void; file?: string; list: Mutation[] }> = {
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
  cnn: {
    reaches: cnn,
    list: [
      ['no bias', '(k * k * channels + 1) * out', 'k * k * channels * out'],
      ['the field ignores the jump', 'field += d * (k - 1) * jump', 'field += d * (k - 1)'],
      ['the jump is taken before the field', 'field += d * (k - 1) * jump\n      jump *= s', 'jump *= s\n      field += d * (k - 1) * jump'],
      ['a wrong width passes', "fault = 'width'", 'fault = undefined'],
      ['a dense layer forgets its biases', '(inputs + 1) * outputs', 'inputs * outputs'],
    ],
  },
  convolution: {
    reaches: convolution,
    file: 'lib/convolution.ts',
    list: [
      ['padding counts once', 'n + 2 * p - d', 'n + p - d'],
      ['the spacing is ignored', 'd * (k - 1) - 1', 'k - 2'],
      ['the kernel is flipped', 'j * s + v * d', 'j * s + (k - 1 - v) * d'],
      ['the bias is lost', ', bias[o]!))))', ', 0))))'],
      ['pooling takes the mean of nothing', 'Math.max(', 'Math.min('],
    ],
  },
  digits: {
    reaches: digits,
    list: [
      ['pixels are not scaled to 1', 'v / 16', 'v'],
      ['no ReLU before pooling', 'maxPool(relu(conv2d(one', 'maxPool((conv2d(one'],
      ['the second convolution has no padding', 'net.bias2, window', 'net.bias2, { ...window, p: 0 }'],
      ['channels come last when flattened', 'two.flat(2)', 'two[0]!.flatMap((row, i) => row.flatMap((_, j) => two.map((plane) => plane[i]![j]!)))'],
      ['blocks are transposed', '4 * r + (i >> 2)]!, 4 * c + (i & 3)', '4 * c + (i >> 2)]!, 4 * r + (i & 3)'],
      ['down is up', 'rows[y - down]', 'rows[y + down]'],
      ['right is left', 'right < 0 ? row << -right : row >>> right', 'right > 0 ? row << right : row >>> -right'],
      ['a fitted drawing is not centred', '(32 - wide) >> 1', '0'],
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

for (const [lab, { reaches, file = `${lab}/kernel.ts`, list }] of Object.entries(mutations)) {
  const source = readFileSync(new URL(file, labs), 'utf8').replaceAll('#labs/', labs.href)
  for (const [i, [name, from, to]] of list.entries()) {
    test(`${lab}: the vectors notice that ${name}`, async () => {
      assert.ok(source.includes(from), `the kernel no longer contains “${from}”`)
      const copy = join(room, `${lab}-${i}.ts`)
      writeFileSync(copy, source.replace(from, to))
      const mutant = await import(pathToFileURL(copy).href)
      assert.throws(() => reaches(mutant), 'the mutant survived')
    })
  }
}
