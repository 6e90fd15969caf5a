/// <reference types="astro/client" />

declare module 'virtual:book' {
  const book: import('./book/book.ts').Book
  export default book
}

declare module 'fontverter' {
  /** A font file in one format → the same in another. */
  export function convert(font: Uint8Array, to: 'sfnt', from: 'woff2'): Promise<Uint8Array<ArrayBuffer>>
}

declare module 'subset-font' {
  /** Font file + text → the same font with only the glyphs of that text. */
  export default function subsetFont(font: Uint8Array, text: string, options: { targetFormat: 'woff2' | 'truetype'; noHinting?: boolean }): Promise<Uint8Array>
}

declare module '@huacnlee/autocorrect/autocorrect_bg.js' {
  export function __wbg_set_wasm(wasm: unknown): void
  /** Text and a file type → the corrected text. */
  export function formatFor(text: string, type: 'text'): { out: string }
}

declare module 'virtual:proofs' {
  const proofs: import('./book/proof-count.ts').ProofCount
  export default proofs
}

declare module 'virtual:history' {
  const history: import('./history/news.ts').History
  export default history
}

declare module 'virtual:tok-vocabularies' {
  /** Address of the file of each whole vocabulary. */
  const addresses: Record<import('./labs/tok/pieces.ts').Tokenizer, string>
  export default addresses
}

declare module '@adobe/structured-data-validator' {
  /** Google's requirements for the types it knows; the others pass. */
  export default class Validator {
    validate(data: { jsonld: Record<string, object[] | undefined> }): Promise<{ issueMessage: string; severity: string; path: unknown }[]>
  }
}
