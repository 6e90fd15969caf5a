/** What a token costs on one's own graphics cards, and when that is less than an interface asks. */

/** Of an average month. */
export const HOURS = 730

/**
 * One server (it comes whole or not at all): `gpus` cards at `price` money per card and hour, `throughput` tokens a second
 * when it is full. `fixed` is what running any number of them costs a month: people, monitoring, spare parts.
 */
export interface Fleet { gpus: number; price: number; throughput: number; fixed: number }

/** Rent of one server, money a month: 730·n·p. */
export const rent = ({ gpus, price }: Fleet): number => HOURS * gpus * price

/** What one full server makes, million tokens a month: 730·3600·θ/10⁶. */
export const capacity = ({ throughput }: Fleet): number => (HOURS * 3600 * throughput) / 1e6

/** Money per million tokens when one server is busy the share `utilisation` of the hours paid for: n·p·10⁶/(3600·θ·u) + F/V. */
export function selfPrice(fleet: Fleet, utilisation: number): number {
  if (!(utilisation > 0 && utilisation <= 1)) throw new RangeError('selfPrice: utilisation must be above 0 and at most 1')
  return (fleet.gpus * fleet.price * 1e6) / (3600 * fleet.throughput * utilisation) + fleet.fixed / (capacity(fleet) * utilisation)
}

/** The utilisation at which rent alone equals the interface's price `api` per million: n·p·10⁶/(3600·θ·api). Above 1: never. */
export const breakEvenUtilisation = ({ gpus, price, throughput }: Fleet, api: number): number => (gpus * price * 1e6) / (3600 * throughput * api)

/** Million tokens a month at which one server and the fixed cost equal the interface's bill: (730·n·p + F)/api. It may not fit the server. */
export const breakEvenVolume = (fleet: Fleet, api: number): number => (rent(fleet) + fleet.fixed) / api

/** Servers for `volume` million tokens a month when the busiest hour has `peak` times the mean; at least one. */
export const servers = (fleet: Fleet, volume: number, peak: number): number => Math.max(1, Math.ceil((volume * peak) / capacity(fleet) - 1e-9))

/** Share of the paid capacity that is used. */
export const utilisation = (fleet: Fleet, volume: number, peak: number): number => volume / (servers(fleet, volume, peak) * capacity(fleet))

/** The whole bill of hosting `volume` oneself, money a month. */
export const monthly = (fleet: Fleet, volume: number, peak: number): number => servers(fleet, volume, peak) * rent(fleet) + fleet.fixed

/** What an interface asks per million tokens: fresh input, cached input, output. */
export interface Api { input: number; cached: number; output: number }

/** Price of a mixed million: of the tokens the share `out` is output; of the input the share `hit` comes from the cache. */
export const blended = ({ input, cached, output }: Api, hit: number, out: number): number =>
  (input * (1 - hit) + cached * hit) * (1 - out) + output * out

/**
 * The smallest volume, million tokens a month, from which hosting costs no more than the interface, whatever more comes:
 * the last server added must pay for itself too. ∞ when a full server's rent exceeds what the interface asks for its tokens.
 */
export function lastBreakEven(fleet: Fleet, api: number, peak: number): number {
  const each = capacity(fleet) / peak
  const won = each * api - rent(fleet)
  if (!(won > 0)) return Infinity
  // With k servers the bill is k·rent + F up to k·each; the dearest point is just after the k-th is added.
  const k = Math.ceil((rent(fleet) + fleet.fixed) / won - 1e-9)
  return Math.max((k - 1) * each, (k * rent(fleet) + fleet.fixed) / api)
}
