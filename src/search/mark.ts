/** `?mark=words`: where the browser does not know text fragments, the words of a search are marked by the Highlight API. Loaded only then. */
import { spansIn } from './excerpt.ts'

const asked = new URLSearchParams(location.search).get('mark') ?? ''
const anchor = document.getElementById(decodeURIComponent(location.hash.slice(1)))
/** From the anchor to the next heading. */
function blocks(): Element[] {
  const found: Element[] = []
  for (let node = anchor; node && (node === anchor || !/^H[23]$/.test(node.tagName)); node = node.nextElementSibling as HTMLElement | null) found.push(node)
  return found.length ? found : [...document.querySelectorAll('article, main')].slice(0, 1)
}

if (asked && 'highlights' in CSS) {
  const ranges: Range[] = []
  for (const block of blocks()) {
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const node = texts.currentNode as Text
      if (node.parentElement?.closest('.katex, svg, .permalink')) continue
      for (const [from, to] of spansIn(node.data, asked)) {
        const range = new Range()
        range.setStart(node, from)
        range.setEnd(node, to)
        ranges.push(range)
      }
    }
  }
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('::highlight(found) { background-color: Mark; color: MarkText; }')
  document.adoptedStyleSheets.push(sheet)
  CSS.highlights.set('found', new Highlight(...ranges))
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}
