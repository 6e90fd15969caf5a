/** A spot in the page → the nearest thing with a permanent link: a figure, a formula, a listing, a term, or the section around it. */
const things = 'figure[id], .equation[id], .exercise[id], .lab[id], .bibliography li[id], .terms [id]'
const headings = 'main :is(h2, h3)[id]:not(.lab-title)'

export interface PagePlace { id: string; words: string }

/** 4.2 发散的阈值由数据决定 → 第 4.2 节 发散的阈值由数据决定 */
function wordsOf(heading: Element): string {
  const number = heading.querySelector('.permalink')?.textContent ?? ''
  const title = (heading.textContent ?? '').slice(number.length)
  return number ? `${/^\d/.test(number) ? `第 ${number} 节` : `附录 ${number}`} ${title}` : title
}

/** Without a spot: the section at the top of the window. */
export function placeOf(spot: Node | null): PagePlace {
  const element = spot instanceof Element ? spot : spot?.parentElement
  const isBefore = (heading: Element) => (element
    ? heading.contains(element) || (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    : heading.getBoundingClientRect().top <= innerHeight * 0.4)
  const heading = [...document.querySelectorAll(headings)].findLast(isBefore)
  const thing = element?.closest(things)
  const name = thing?.querySelector('.permalink, .lab-title, dt, .no')?.textContent?.trim()
  const section = heading ? wordsOf(heading) : ''
  return { id: thing?.id ?? heading?.id ?? '', words: [thing && (name || thing.id), section].filter(Boolean).join('，') }
}
