/** The Book as a module, `virtual:book`: pages take the very Book that the plugins print from. */
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Keeper } from '../book/keep.ts'

const id = 'virtual:book'
const resolved = `\0${id}`

export function bookModule(keeper: Keeper): Plugin {
  return {
    name: 'book-module',
    resolveId: (source) => (source === id ? resolved : undefined),
    async load(source) {
      if (source === resolved) return `export default JSON.parse(${JSON.stringify(JSON.stringify(await keeper.read()))})`
      return undefined
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
