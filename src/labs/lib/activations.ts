/** Activation functions and their derivatives, one number in, one out. */
import { normalCdf } from './normal.ts'

/** f and f′ at a number. A kink takes the derivative of its left side, as PyTorch does for ReLU. */
export interface Activation { f: (x: number) => number; slope: (x: number) => number }

/** 1/(1 + e⁻ˣ); exp of −|x| only, so that ±1000 gives 0 and 1, not NaN. */
export function sigmoid(x: number): number {
  const tail = Math.exp(-Math.abs(x))
  return (x < 0 ? tail : 1) / (1 + tail)
}

/** ln(1 + eˣ), finite for any x: the integral of the sigmoid. */
export const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

const bell = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)

/** x where it is positive, `leak`·x elsewhere; a leak of 0 is ReLU, of 1 the identity. */
export const leaky = (leak: number): Activation => ({ f: (x) => (x > 0 ? x : leak * x + 0), slope: (x) => (x > 0 ? 1 : leak) })

/** GELU by its tanh form. Source: Hendrycks & Gimpel, arXiv:1606.08415, §2. */
export const geluTanh = (x: number): number => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))

export const identity = leaky(1)
export const relu = leaky(0)
export const logistic: Activation = { f: sigmoid, slope: (x) => sigmoid(x) * sigmoid(-x) }
export const tanh: Activation = { f: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 }

export const activations = {
  identity, relu, tanh,
  leaky: leaky(0.01),
  sigmoid: logistic,
  gelu: { f: (x) => x * normalCdf(x), slope: (x) => normalCdf(x) + x * bell(x) },
  silu: { f: (x) => x * sigmoid(x), slope: (x) => sigmoid(x) * (1 + x * sigmoid(-x)) },
  softplus: { f: softplus, slope: sigmoid },
} satisfies Record<string, Activation>
