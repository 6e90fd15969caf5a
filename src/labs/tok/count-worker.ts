/** Whole vocabularies in a thread of their own: a question is a name, the address of its file and a text; the answer comes by the port that came with it. */
import { cutterOf, type Cut, type Rank } from './count.ts'
import type { Tokenizer } from './pieces.ts'

export interface Asked { name: Tokenizer; url: string; text: string }

const cutters = new Map<Tokenizer, Promise<(text: string) => Cut>>()

async function load(name: Tokenizer, url: string): Promise<(text: string) => Cut> {
  const file = await fetch(url)
  if (!file.ok) throw new Error(`${url}: ${file.status}`)
  return cutterOf(name, await file.json() as Rank[])
}

addEventListener('message', async ({ data: { name, url, text }, ports: [port] }: MessageEvent<Asked>) => {
  const cutter = cutters.get(name) ?? load(name, url)
  cutters.set(name, cutter)
  try { port!.postMessage((await cutter)(text)) } catch {
    // Asked again, it is fetched again.
    cutters.delete(name)
    port!.postMessage(undefined)
  }
})
