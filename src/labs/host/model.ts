/** State of the lab → everything its views print. Percent become shares here. */
import { blended, breakEvenUtilisation, breakEvenVolume, capacity, lastBreakEven, monthly, rent, selfPrice, servers, utilisation, type Fleet } from './kernel.ts'
import type { State } from './spec.ts'

export interface Model {
  fleet: Fleet; volume: number; peak: number
  /** Money per million tokens: the interface, and hosting at this volume. */
  api: number; own: number
  count: number; used: number
  rent: number; capacity: number
  /** Bills of a month. */
  ownBill: number; apiBill: number
  line: number; threshold: number; last: number
  /** Hosting per million when `share` of the paid hours is used, people included. */
  at: (share: number) => number
  bill: (volume: number) => number
}

export function model(s: State): Model {
  const fleet: Fleet = { gpus: s.gpus, price: s.price, throughput: s.throughput, fixed: s.fixed }
  const { volume, peak } = s
  const api = blended(s, s.hit / 100, s.out / 100)
  const ownBill = monthly(fleet, volume, peak)
  return {
    fleet, volume, peak, api, own: ownBill / volume, count: servers(fleet, volume, peak), used: utilisation(fleet, volume, peak),
    rent: rent(fleet), capacity: capacity(fleet), ownBill, apiBill: api * volume,
    line: breakEvenUtilisation(fleet, api), threshold: breakEvenVolume(fleet, api), last: lastBreakEven(fleet, api, peak),
    at: (share) => selfPrice(fleet, share), bill: (other) => monthly(fleet, other, peak),
  }
}
