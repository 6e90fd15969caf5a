/**
 * The smallest GAN: real data all at 0, a generator that always gives θ, a discriminator that scores x by ψx.
 * Mescheder, Geiger & Nowozin, arXiv:1801.04406, §2. As there, a high score means “generated”, so ψ climbs
 * log σ(ψθ) and the generator descends it. Nothing here has a unit.
 */
export type Point = readonly [theta: number, psi: number]

const sigmoid = (t: number): number => 1 / (1 + Math.exp(-t))

/** Score of the generated sample → how hard it pulls on each player; 1 is the pull of the score itself. */
interface Pull { generator(score: number): number; discriminator(score: number): number }

/**
 * `minimax`: both play f(t) = log σ(t), the loss with log(1 − D), whose generator stops pulling when it loses
 * (in vectors.json this is `loss: "ns"`). `ns`: the generator follows −log D instead. `wgan`: f(t) = t.
 */
export const losses = {
  minimax: { generator: (t) => sigmoid(-t), discriminator: (t) => sigmoid(-t) },
  ns: { generator: sigmoid, discriminator: (t) => sigmoid(-t) },
  wgan: { generator: () => 1, discriminator: () => 1 },
} satisfies Record<string, Pull>
export type Loss = keyof typeof losses

/** `rate` is the learning rate h of both; `penalty` the γ of γ/2·ψ² (R1); `alternate` lets ψ see the new θ. */
export interface Game { loss: Loss; rate: number; penalty: number; alternate: boolean }

/** One step of both players. */
export function step([theta, psi]: Point, { loss, rate, penalty, alternate }: Game): Point {
  const { generator, discriminator } = losses[loss]
  const next = theta - rate * psi * generator(theta * psi)
  const seen = alternate ? next : theta
  return [next, psi + rate * (seen * discriminator(seen * psi) - penalty * psi)]
}

/** A path stops when it has left this radius: what follows only overflows. */
export const LIMIT = 1e6

/** The points of `steps` steps, start first; shorter when it passes LIMIT. */
export function path(game: Game, start: Point, steps: number): Point[] {
  const points = [start]
  while (points.length <= steps && radius(points.at(-1)!) < LIMIT) points.push(step(points.at(-1)!, game))
  return points
}

/** Distance from the equilibrium (0, 0), where the generator gives what is real and the discriminator cannot tell. */
export const radius = ([theta, psi]: Point): number => Math.hypot(theta, psi)

/** The pull at the equilibrium: σ(0) = ½ with a logarithm in the loss, 1 without. */
export const pullAtRest = (loss: Loss): number => losses[loss].generator(0)

/** Close to the equilibrium a step is a 2×2 matrix; its largest |eigenvalue| is what the radius is multiplied by. */
export function factor({ loss, rate, penalty, alternate }: Game): number {
  const turn = rate * pullAtRest(loss)
  const trace = 2 - rate * penalty - (alternate ? turn * turn : 0)
  const determinant = 1 - rate * penalty + (alternate ? 0 : turn * turn)
  const under = trace * trace / 4 - determinant
  return under < 0 ? Math.sqrt(determinant) : Math.abs(trace / 2) + Math.sqrt(under)
}

/** The smallest γ above which `factor` falls below 1: h·c² when both move at once, 0 when they take turns. */
export const enough = ({ loss, rate, alternate }: Game): number => (alternate ? 0 : rate * pullAtRest(loss) ** 2)

/** Losses in nats of one real and one generated sample, from the discriminator's probabilities of “real”. */
export const lossesOf = (real: number, fake: number) => ({
  discriminator: -Math.log(real) - Math.log(1 - fake), nonSaturating: -Math.log(fake), minimax: Math.log(1 - fake),
})
