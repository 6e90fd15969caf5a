/** What every correct kernel of hosting gives; mutants must not. */
import type * as Kernel from '#labs/host/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const { inputs, expected } = vector('breakeven.self_host')
  const fleet = { gpus: inputs.gpus, price: inputs.usd_per_gpu_hour, throughput: inputs.tok_per_s_total, fixed: 0 }
  const api = inputs.api_usd_per_M
  close({
    usd_per_M: (inputs.utilisation as number[]).map((u) => kernel.selfPrice(fleet, u)),
    break_even_utilisation: kernel.breakEvenUtilisation(fleet, api),
    break_even_M_tokens_per_month: kernel.breakEvenVolume(fleet, api),
    capacity_M_per_month: kernel.capacity(fleet),
  }, expected, 'breakeven.self_host')

  // By hand: rent 2 × 2 × 730 = 2920 a month; 8760 of people over half of 3942 million is 4.4444 more per million.
  const staffed = { ...fleet, fixed: 8760 }
  close(kernel.rent(fleet), 2920, 'rent')
  close(kernel.selfPrice(staffed, 0.5), 2920 / 1971 + 8760 / 1971, 'people are part of the price')
  close(kernel.breakEvenVolume(staffed, 2), 5840, 'people move the threshold')
  // 4000 million with a peak three times the mean need 12000 of capacity: four servers of 3942, a quarter busy.
  close(kernel.servers(fleet, 4000, 3), 4, 'servers come whole')
  close(kernel.servers(fleet, 0, 3), 1, 'at least one')
  close(kernel.servers(fleet, 1314, 3), 1, 'exactly full at the peak')
  close(kernel.utilisation(fleet, 4000, 3), 4000 / (4 * 3942), 'utilisation')
  close(kernel.monthly(staffed, 4000, 3), 4 * 2920 + 8760, 'the bill')
  // A server at peak twice the mean serves 1971 million worth 3942: 1022 over its rent. The third still ends a step below: 8760 → 4380.
  close(kernel.lastBreakEven(fleet, 2, 2), 4380, 'each server pays for itself')
  close(kernel.lastBreakEven(fleet, 2, 3), Infinity, 'a server that never does')
  close(kernel.lastBreakEven(staffed, 2, 1), Math.max(2 * 3942, (3 * 2920 + 8760) / 2), 'people have to be earned too')
  close(kernel.blended({ input: 9, cached: 0.3, output: 27 }, 0.5, 0.2), 0.8 * 4.65 + 5.4, 'the mixed price')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['utilisation is forgotten', '(3600 * fleet.throughput * utilisation) +', '(3600 * fleet.throughput) +'],
  ['people are forgotten', ' + fleet.fixed / (capacity(fleet) * utilisation)', ''],
  ['a month has thirty days', 'HOURS = 730', 'HOURS = 720'],
  ['servers come in parts', 'Math.ceil((volume * peak) / capacity(fleet) - 1e-9)', '(volume * peak) / capacity(fleet)'],
  ['the peak is the mean', 'Math.ceil((volume * peak)', 'Math.ceil((volume)'],
  ['an idle fleet has no server', 'Math.max(1, Math.ceil(', 'Math.max(0, Math.ceil('],
  ['people do not move the threshold', '(rent(fleet) + fleet.fixed) / api', 'rent(fleet) / api'],
  ['cached tokens cost the full price', 'cached * hit', 'input * hit'],
  ['output is billed as input', 'output * out', 'input * out'],
  ['the last server may lose', 'won > 0', 'won > -1e9'],
]
