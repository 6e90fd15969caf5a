/** SVG → pixels, by WebAssembly that is the same on every machine. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

let opened: Promise<void> | undefined
/** To be awaited before the first `Resvg`: the library can be opened once in a process. */
export const openRenderer = (): Promise<void> => (opened ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))))

export { Resvg }
