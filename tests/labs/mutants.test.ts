/** Kernels with one mistake put in by hand: the vectors must notice each of them. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { reaches as attn } from './laws/attn.ts'
import { reaches as gd } from './laws/gd.ts'
import { reaches as opt } from './laws/opt.ts'
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
  opt: {
    reaches: opt,
    list: [
      ['no bias correction', '[1 - beta1 ** t, 1 - beta2 ** t]', '[1, 1]'],
      ['the step count starts at 0', 'let t = 1', 'let t = 0'],
      ['the square root is lost', 'Math.sqrt(memory.v / c2)', '(memory.v / c2)'],
      ['the squares are averaged with β₁', 'memory.v = beta2 * memory.v', 'memory.v = beta1 * memory.v'],
      ['momentum is always an average', 'memory.m = beta1 * memory.m + g)', 'memory.m = beta1 * memory.m + (1 - beta1) * g)'],
      ['the average is a plain sum', '(1 - beta1) * g),\n  adam', 'g),\n  adam'],
      ['the decay joins the gradient', 'adam(w * (1 - s.rate * s.decay), g,', 'adam(w, g + s.decay * w,'],
      ['the decay forgets the rate', 's.rate * s.decay', 's.decay'],
      ['both coordinates share one memory', 'memories[1]', 'memories[0]'],
      ['the best β is not squared', '((b - a) / (b + a)) ** 2', '(b - a) / (b + a)'],
      ['the limit is that of gradient descent', '2 + 2 * beta', '2'],
      ['the slope is not turned back', 'turn(surface.gradient(turn(w, -angle)), angle)', 'surface.gradient(turn(w, -angle))'],
      ['the turn is in degrees', '(degrees * Math.PI) / 180', 'degrees'],
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
