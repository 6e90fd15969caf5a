/** The Book as a module, `virtual:book`: pages take the very Book that the plugins print from. `virtual:proofs` counts how its figures are proven; `virtual:history` tells what changed when. */
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Keeper } from '../book/keep.ts'
import { historyOf } from '../history/git.ts'
import { proofsOf } from './proofs.ts'

const [resolved, proofs, history] = ['\0virtual:book', '\0virtual:proofs', '\0virtual:history']
const names = new Set([resolved, proofs, history])

const asModule = (value: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`

export function bookModule(keeper: Keeper): Plugin {
  return {
    name: 'book-module',
    resolveId: (source) => (names.has(`\0${source}`) ? `\0${source}` : undefined),
    async load(source) {
      if (source === resolved) return asModule(await keeper.read())
      if (source === history) return asModule(historyOf(keeper.root, await keeper.read()))
      return source === proofs ? asModule(proofsOf(keeper.root, await keeper.read())) : undefined
    },
    configureServer(server) {
      const content = join(keeper.root, 'content')
      server.watcher.add(content)
      server.watcher.on('all', (_, path) => {
        if (!path.startsWith(content)) return
        keeper.forget()
        const module = server.moduleGraph.getModuleById(resolved)
        if (module) server.moduleGraph.invalidateModule(module)
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}
