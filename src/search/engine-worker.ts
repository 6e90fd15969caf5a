/** Pagefind in a thread of its own: its WebAssembly is compiled under the worker's policy, so that no page needs the right. */
import { loadEngine, type Engine } from './engine.ts'
import type { Asked, Answered } from './remote.ts'

let engine: Promise<Engine> | undefined

/** `tables` is what a page asks first; a load that failed is tried again when it asks again. */
async function answer({ base, build, call, given }: Asked): Promise<unknown> {
  engine ??= loadEngine(base, build)
  engine.catch(() => { engine = undefined })
  const { tables, hits, shown, repairs } = await engine
  if (call === 'hits') return hits(given as string)
  if (call === 'shown') return shown(given as number)
  return call === 'repairs' ? repairs() : tables
}

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  const said: Answered = await answer(data).then((value) => ({ id: data.id, value }), (error: unknown) => ({ id: data.id, fault: String(error) }))
  postMessage(said)
})
