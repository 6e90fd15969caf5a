/** What every correct kernel of the Dirac-GAN gives; mutants must not. */
import assert from 'node:assert/strict'
import type * as Kernel from '#labs/gan/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

/** In the vectors `ns` names f(t) = log σ(t), which the generator descends: here that is `minimax`. */
const losses = { wgan: 'wgan', ns: 'minimax' } as const

export function reaches(kernel: typeof Kernel): void {
  for (const id of ['n100_h0.1_losswgan', 'n100_h0.1_lossns', 'n100_h0.1_lossns_modealt', 'n500_h0.1_lossns_r10.3', 'n500_h0.1_losswgan_r10.3', 'n100_h0.1_lossns_modealt_r10.3']) {
    const { inputs, expected } = vector(`gan.dirac.${id}`)
    const game: Kernel.Game = { loss: losses[inputs.loss as keyof typeof losses], rate: inputs.h, penalty: inputs.r1 ?? 0, alternate: inputs.mode === 'alt' }
    const end = kernel.path(game, [inputs.theta0, inputs.psi0], inputs.n).at(-1)!
    close({ theta: end[0], psi: end[1], radius: kernel.radius(end) }, expected, id)
  }
  const theory = vector('gan.dirac.theory')
  const plain: Kernel.Game = { loss: 'wgan', rate: theory.inputs.h, penalty: 0, alternate: false }
  close({ radius: Math.SQRT2 * kernel.factor(plain) ** theory.inputs.n }, theory.expected, 'theory')

  const seed = vector('gan.seed001')
  const { discriminator, nonSaturating, minimax } = kernel.lossesOf(seed.inputs.D_real, seed.inputs.D_fake)
  close({ L_D: discriminator, L_G_nonsat: nonSaturating, L_G_minimax: minimax }, seed.expected, 'gan.seed001')
  const erratum = vector('erratum.gan_loss')
  close({ L_G: nonSaturating, L_D: discriminator }, erratum.expected, 'erratum.gan_loss')

  // A losing generator (score 3: certainly generated) is pulled by σ(3) when it follows −log D, by σ(−3) when it does not.
  const losing: Kernel.Point = [1, 3]
  const moved = (loss: Kernel.Loss) => 1 - kernel.step(losing, { ...plain, loss })[0]
  close({ ns: moved('ns'), minimax: moved('minimax'), wgan: moved('wgan') }, { ns: 0.285772238, minimax: 0.0142277620, wgan: 0.3 }, 'the pull on a loser')
  close(kernel.factor({ ...plain, penalty: 25, rate: 0.2 }), 3.991987, 'a penalty that overshoots')
  close(kernel.factor({ ...plain, alternate: true }), 1, 'in turns it circles')
  close(kernel.enough({ ...plain, loss: 'minimax' }), 0.025, 'enough penalty with a logarithm')
  assert.equal(kernel.enough({ ...plain, alternate: true }), 0)
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the generator climbs', 'theta - rate * psi', 'theta + rate * psi'],
  ['the penalty feeds the discriminator', '- penalty * psi)', '+ penalty * psi)'],
  ['the penalty is lost when they take turns', '- penalty * psi)', '- (alternate ? 0 : penalty) * psi)'],
  ['both always move at once', 'alternate ? next : theta', 'theta'],
  ['the discriminator always sees the new θ', 'alternate ? next : theta', 'next'],
  ['minimax does not saturate', 'minimax: { generator: (t) => sigmoid(-t)', 'minimax: { generator: (t) => sigmoid(t)'],
  ['the non-saturating generator saturates', 'ns: { generator: sigmoid,', 'ns: { generator: (t) => sigmoid(-t),'],
  ['the turn is not squared', '(alternate ? 0 : turn * turn)', '(alternate ? 0 : turn)'],
  ['real eigenvalues are forgotten', 'under < 0 ?', 'true ?'],
  ['enough forgets the square of the pull', 'pullAtRest(loss) ** 2', 'pullAtRest(loss)'],
  ['the fake is taken for real', 'Math.log(1 - fake), nonSaturating', 'Math.log(fake), nonSaturating'],
  ['common logarithms', '-Math.log(real)', '-Math.log10(real)'],
]
