/** What a page may load and run: the Content-Security-Policy, for hosts that send headers and for those that send none. */
import { createHash } from 'node:crypto'

/** `'sha256-…'` of a script that stands in the page. */
export const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

const write = (directives: Record<string, string>): string => Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ')

/**
 * Scripts of this host and the named ones in the page; nothing is evaluated. The one exception is for style:
 * KaTeX sets each formula with style attributes (no element `<style>` is allowed).
 */
const page = (scripts: readonly string[]) => ({
  'default-src': "'none'",
  'script-src': ["'self'", ...scripts].join(' '),
  'worker-src': "'self'",
  'style-src': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
})

/** For `<meta http-equiv>`. A meta cannot carry frame-ancestors, sandbox or report-to; browsers ignore them there. */
export const metaPolicy = (scripts: readonly string[]): string => write(page(scripts))

export const pagePolicy = (scripts: readonly string[]): string => write({ ...page(scripts), 'frame-ancestors': "'none'" })

/** The search's worker compiles WebAssembly. A worker answers to the policy it is sent with, so that pages need no such right. */
export const workerPolicy = (): string => write({ 'default-src': "'none'", 'script-src': "'self' 'wasm-unsafe-eval'", 'connect-src': "'self'" })
