/** The engine as the page has it: every question goes to the worker, every answer comes back to who asked. */
import type { Engine } from './engine.ts'
import { foldTraditional } from './tokens.ts'

export interface Asked { id: number; base: string; build: string | undefined; call: 'tables' | 'hits' | 'shown' | 'repairs'; given: string | number | undefined }
export type Answered = { id: number; value: unknown } | { id: number; fault: string }

/** Rejects when the worker, the engine or its files cannot be had. */
export async function connect(base: string): Promise<Engine> {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let id = 0
  const ask = <T>(call: Asked['call'], given: Asked['given'] = undefined): Promise<T> => new Promise<T>((resolve, reject) => {
    waiting.set(++id, { resolve, reject })
    worker.postMessage({ id, base, build: document.body.dataset.build, call, given } satisfies Asked)
  })
  const done = (which: number) => {
    const one = waiting.get(which)
    waiting.delete(which)
    return one
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    if ('fault' in data) done(data.id)?.reject(new Error(data.fault))
    else done(data.id)?.resolve(data.value as never)
  })
  // A worker whose file does not come says only that.
  worker.addEventListener('error', () => { for (const which of waiting.keys()) done(which)?.reject(new Error('the search could not start')) })
  try {
    const tables = await ask<Engine['tables']>('tables')
    foldTraditional(tables.edition?.characters ?? '')
    return { tables, hits: (word) => ask('hits', word), shown: (record) => ask('shown', record), repairs: () => ask('repairs') }
  } catch (error) {
    worker.terminate()
    throw error
  }
}
