/** AutoCorrect, a kept linter of Chinese typography, as a function. Its wasm is loaded by hand: Node's own import of wasm warns. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as glue from '@huacnlee/autocorrect/autocorrect_bg.js'

let ready = false

function load(): void {
  const bytes = readFileSync(createRequire(import.meta.url).resolve('@huacnlee/autocorrect/autocorrect_bg.wasm'))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { './autocorrect_bg.js': glue as unknown as WebAssembly.ModuleImports })
  glue.__wbg_set_wasm(exports)
  ;(exports['__wbindgen_start'] as () => void)()
  ready = true
}

/** Plain text → the text as AutoCorrect would write it; lines stay lines. */
export function autocorrected(text: string): string {
  if (!ready) load()
  return glue.formatFor(text, 'text').out
}
