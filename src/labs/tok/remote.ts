/** The page's side of the worker that counts by whole vocabularies. Fetched with the first one. */
import addresses from 'virtual:tok-vocabularies'
import type { Cut } from './count.ts'
import type { Asked } from './count-worker.ts'
import type { Tokenizer } from './pieces.ts'

let worker: Worker | undefined

/** The text in exact tokens; the vocabulary is fetched when it is first asked for. Rejects when it cannot be had. */
export const cutBy = (name: Tokenizer, text: string): Promise<Cut> => new Promise((resolve, reject) => {
  worker ??= new Worker(new URL('./count-worker.ts', import.meta.url), { type: 'module' })
  const { port1, port2 } = new MessageChannel()
  const over = new AbortController()
  const end = (cut: Cut | undefined) => {
    over.abort()
    port1.close()
    if (cut) resolve(cut)
    else reject(new Error(`no vocabulary ${name}`))
  }
  port1.onmessage = ({ data }: MessageEvent<Cut | undefined>) => end(data)
  // A worker whose file does not come says only that; the next question makes another.
  worker.addEventListener('error', () => { worker = undefined; end(undefined) }, over)
  worker.postMessage({ name, url: addresses[name], text } satisfies Asked, [port2])
})
