/** Pagefind's engine as we ship it: 1.6.0, changed in three places, each of which must be found or the build stops; without the parts that only its own interfaces call. */
import { buildSync } from 'esbuild'

const changes: [what: string, from: string, to: string][] = [
  // `<html lang="zh-CN">` would let the browser's dictionary cut the question; ours is cut already.
  ['reads the language of the page', 'basePath:deriveBasePath(instanceOptions?.basePath),language:detectLanguage(),primary:true', 'basePath:deriveBasePath(instanceOptions?.basePath),language:"words",primary:true'],
  // A file that is missing or cut short would look like a word that nobody wrote.
  ['keeps silent about a missing file of words', '"load_index_chunk")).catch(()=>{});', '"load_index_chunk"));'],
  ['keeps silent about a missing file of filters', '"load_filter_chunk")).catch(()=>{});', '"load_filter_chunk"));'],
  ['exports what we do not call', 'export{createInstance,debouncedSearch,destroy,filters,init,mergeIndex,options,preload,search};', 'export{createInstance};'],
]

export function patched(source: string): string {
  const changed = changes.reduce((text, [what, from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`this pagefind.js is not the one we know: no place where it ${what}; see src/search/patch.ts`)
    return text.replace(from, () => to)
  }, source)
  return buildSync({ stdin: { contents: changed }, bundle: true, minify: true, format: 'esm', write: false }).outputFiles[0]!.text
}
