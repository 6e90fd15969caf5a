/** What the blank page offers to the outside: `figures.draw`. Bundled by esbuild, never imported by Node. */
import { mulberry32 } from '../../../src/labs/lib/random.ts'
import type { Drawn, SyntaxFault } from '../page.ts'
import { paintedIn } from './painted.ts'
import { parsedIn } from './parsed.ts'
import { syntaxFault } from './syntax-fault.ts'
import { treeLayout } from './tree-layout.ts'

interface Mermaid {
  registerLayoutLoaders: (loaders: object[]) => void
  initialize: (config: object) => void
  render: (id: string, text: string, container: Element) => Promise<{ svg: string }>
  mermaidAPI: { getDiagramFromText: (text: string) => Promise<{ db: unknown }> }
}

declare global {
  var mermaid: Mermaid
  var figures: { draw: typeof draw }
}

/** `written` is the author's text, which is read; `text` is the one prepared for drawing. */
async function draw(config: object, written: string, text: string, kind: string, seed: number): Promise<Drawn | { fault: SyntaxFault }> {
  // Chance, the same each time.
  Math.random = mulberry32(seed)
  document.body.replaceChildren()
  mermaid.initialize(config)
  const stage = document.body.appendChild(document.createElement('div'))
  let parsed
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(written)
    parsed = parsedIn(kind, db)
  } catch (error) {
    return { fault: syntaxFault(error, written, kind) }
  }
  const { svg } = await mermaid.render('drawing', text, stage)
  stage.innerHTML = svg
  return { painted: paintedIn(stage.querySelector('svg')!), parsed }
}

mermaid.registerLayoutLoaders([treeLayout])
globalThis.figures = { draw }
