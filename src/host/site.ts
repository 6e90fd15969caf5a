/** The finished site as links and hosts see it: which pages there are, which places on them, and what points there. */

export interface PageFacts {
  /** Ids a reader can land on. What only catches an old address is not one of them. */
  ids: Set<string>
  /** Addresses of links, as written. */
  hrefs: string[]
  /** Text of scripts that stand in the page. */
  scripts: string[]
  /** The page only sends its readers on. */
  moved: boolean
}

/** Path under the base, `/` first → what is on that page. */
export type Site = Map<string, PageFacts>

const tag = /<([a-z][^\s/>]*)((?:\s+[^\s=>]+(?:="[^"]*"|='[^']*'|=[^\s"'>]+)?)*)\s*\/?>/gi
const attributeOf = (attributes: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]

/** Reads tags only: in finished HTML every `<` of the text is escaped. */
export function factsOf(html: string): PageFacts {
  const facts: PageFacts = { ids: new Set(), hrefs: [], scripts: [], moved: false }
  for (const { 1: name, 2: attributes = '', 0: whole, index } of html.matchAll(tag)) {
    const id = attributeOf(attributes, 'id')
    if (id && !/\sdata-moved\b/.test(attributes)) facts.ids.add(id)
    const href = name === 'a' ? attributeOf(attributes, 'href') : undefined
    if (href) facts.hrefs.push(href)
    // A block of data is a script that nobody runs.
    if (name === 'script' && !/\ssrc=|\stype="application\/ld\+json"/.test(attributes)) facts.scripts.push(html.slice(index + whole.length, html.indexOf('</script>', index)))
    if (name === 'body') facts.moved = attributeOf(attributes, 'data-kind') === 'moved'
  }
  return facts
}
