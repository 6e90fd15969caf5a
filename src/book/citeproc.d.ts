/** The little of citeproc-js we call; the package carries no types. */
declare module 'citeproc' {
  interface Sys {
    /** XML of a locale; asked for the language of the engine and for en-US. */
    retrieveLocale(language: string): string
    retrieveItem(id: string): object
  }

  class Engine {
    constructor(sys: Sys, style: string, language: string, forceLanguage: boolean)
    setOutputFormat(format: 'text'): void
    updateItems(ids: readonly string[]): void
    /** The entries in the order of `entry_ids`; false when the style has no bibliography. */
    makeBibliography(): [{ entry_ids: [string][] }, string[]] | false
  }

  const CSL: { Engine: typeof Engine }
  export default CSL
}
