/**
 * `src/labs/<lab>/element.ts`, and the shell of every page → one script with all it imports. Shared chunks would cost a reader more than
 * they spare: each is compressed by itself and asked for by itself (measured on gd: four files of 7344 bytes, one of 6467).
 */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import type { Plugin } from 'vite'

const entry = /[\\/]src[\\/](?:labs[\\/][^\\/]+[\\/]element|site[\\/]shell)\.ts$/

/** What is fetched only when it is needed stays a file of its own: its address goes on to Vite as it is on disk. */
const later = {
  name: 'fetched-later',
  resolveDynamicImport: (to: string | object, from: string) =>
    typeof to === 'string' ? { id: fileURLToPath(new URL(to, pathToFileURL(from))), external: 'absolute' as const } : undefined,
}

export function oneScript(): Plugin {
  return {
    name: 'one-script',
    apply: 'build',
    load: {
      filter: { id: entry },
      async handler(id) {
        if (this.environment.name !== 'client') return undefined
        const bundle = await rolldown({ input: id, resolve: { alias: { '#labs': id.replace(entry, '/src/labs') } }, plugins: [later] })
        const { output } = await bundle.generate({ format: 'esm' })
        // Vite would wrap an import of a plain address in a helper of 0.8 KB; of an address made by the bundler it knows nothing.
        const code = output[0].code.replace(/\bimport\("([^"]+)"\)/g, (_, later: string) => `import(import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'chunk', id: later })})`)
        return { code, moduleType: 'js' }
      },
    },
  }
}
