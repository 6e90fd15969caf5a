/** What every correct kernel of optimizers gives; mutants must not. */
import type * as Kernel from '#labs/opt/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

const names = { gd: 'gd', heavy: 'heavy', ema: 'ema', adam: 'adam', adamw: 'adamw', adam_nobias: 'adam' } as const

export function reaches(kernel: typeof Kernel): void {
  const surface = kernel.bowl(10)
  const settings = { rate: 0.1, beta1: 0.9, beta2: 0.999, decay: 0, correct: true }
  for (const id of ['gd.n1', 'gd.n2', 'gd.n10', 'gd.n100', 'heavy.n1', 'heavy.n2', 'heavy.n10', 'heavy.n100', 'ema.n10', 'ema.n100',
    'adam.n2', 'adam.n10', 'adam.n100', 'adamw.n1', 'adamw.n2', 'adamw.n100', 'adam_nobias.n2']) {
    const { inputs, expected } = vector(`opt.${id}`)
    const [kind, steps] = id.split('.n') as [keyof typeof names, string]
    const own = { ...settings, rate: inputs.lr, decay: inputs.weight_decay ?? 0, correct: kind !== 'adam_nobias' }
    const w = kernel.path(kernel.rules[names[kind]], own, { surface, start: inputs.w0, steps: +steps }).at(-1)!
    const first = kernel.uncorrected(1, own.beta1, own.beta2)
    close({ w: [...w], f: surface.value(w), first_step_ratio: first }, expected, `opt.${id}`)
  }

  const best = vector('opt.momentum.optimal')
  const { rate, beta, left, gd } = kernel.bestMomentum(best.inputs.lambda_min, best.inputs.lambda_max)
  close({ alpha: rate, beta, rate_momentum: left, rate_gd: gd.left, alpha_gd: gd.rate }, best.expected, 'opt.momentum.optimal')
  const edge = vector('opt.momentum.stability')
  close({ alpha_lambda_max: kernel.stability(edge.inputs.beta) }, edge.expected, 'opt.momentum.stability')

  close(kernel.uncorrected(12, 0.9, 0.999), 6.5685, 'the worst step without bias correction')
  const oblique = kernel.turned(surface, 45)
  close(oblique.value([1, 1]), 1, 'the bowl turned by 45 degrees')
  close([...oblique.gradient([0, 1])], [-4.5, 5.5], 'its gradient')
  close([...kernel.bend(100).gradient([-1, 1])], [-4, 0], 'the bent valley beside its floor')
  close([...kernel.saddle.gradient([0.5, 0.5])], [0.5, -0.375], 'the saddle')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
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
]
