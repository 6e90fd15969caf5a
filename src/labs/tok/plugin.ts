/** `virtual:tok-vocabularies`, the addresses of the whole vocabularies: a build that prints the lab writes each as a file named by what is in it; dev answers for them. */
import type { Plugin } from 'vite'
import { tokenizers, type Tokenizer } from './pieces.ts'
import { ranksOf } from './ranks.ts'

const names = Object.keys(tokenizers) as Tokenizer[]
const known = 'virtual:tok-vocabularies'
const home = '/@vocabularies/'

/** What stands in the file of a vocabulary: JSON, a token at each rank. */
export const vocabularyFile = (name: Tokenizer): string => JSON.stringify(ranksOf(name))

export function vocabularies(): Plugin {
  return {
    name: 'tok-vocabularies',
    resolveId: (source) => (source === known ? `\0${known}` : undefined),
    load(source) {
      if (source !== `\0${known}`) return undefined
      const address = (name: Tokenizer) => (this.environment.mode === 'dev' ? JSON.stringify(`${home}${name}.json`)
        : `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${name}.json`, source: vocabularyFile(name) })}`)
      return `export default { ${names.map((name) => `${name}: ${address(name)}`).join(', ')} }`
    },
    configureServer({ middlewares }) {
      middlewares.use(home, (request, response, next) => {
        const name = names.find((one) => request.url === `/${one}.json`)
        if (name) response.setHeader('Content-Type', 'application/json').end(vocabularyFile(name))
        else next()
      })
    },
  }
}
