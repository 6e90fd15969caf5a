/** What a reader has read, and which road they chose: on this machine alone. */
import { recall, remember } from './store.ts'

/** Labels and slugs of stops, read to the end or ticked. */
export function readStops(): Set<string> {
  try {
    const kept: unknown = JSON.parse(recall('read') ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [])
  } catch { return new Set() }
}

export function setRead(stop: string, read: boolean): Set<string> {
  const stops = readStops()
  if (read) stops.add(stop)
  else stops.delete(stop)
  remember('read', stops.size ? JSON.stringify([...stops]) : null)
  return stops
}

/** `engineer/training`: a role and one of its stages. */
export const chosenRoute = (): string | null => recall('route')
export const chooseRoute = (route: string | null): void => remember('route', route)
