/** A link → the piece of this page or of another that it points at, ready to be shown in a card. */
const pages = new Map<string, Promise<Document>>()

function pageOf(link: HTMLAnchorElement): Promise<Document> {
  const address = link.href.replace(/#.*/, '')
  if (address === location.href.replace(/#.*/, '')) return Promise.resolve(document)
  const kept = pages.get(address)
  if (kept) return kept
  const page = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status}`)
    const there = new DOMParser().parseFromString(await response.text(), 'text/html')
    if (there.body.dataset.build !== document.body.dataset.build) throw new Error('another build: its numbers may be others')
    return there
  })
  pages.set(address, page)
  page.catch(() => pages.delete(address))
  return page
}

/** A heading stands for itself and the paragraph under it; a term for its definition; a fact for its place and its source; a box for its first lines. */
function pieceAt(target: Element): Node[] {
  if (target.matches('h2, h3')) {
    let next = target.nextElementSibling
    while (next && !next.matches('p')) next = next.nextElementSibling
    return next ? [target, next] : [target]
  }
  if (target.matches('.taken > li')) return [...target.closest('[id^="ref-"]')!.querySelectorAll('.no + div > :first-child'), target, target.parentElement!.nextElementSibling!]
  if (target.matches('[id^="ref-"]')) return [...target.querySelectorAll('.no, .no + div > :first-child')]
  if (target.matches('.exercise')) return [...target.children].slice(0, 2)
  if (target.matches('[id^="lab-"]')) return [...target.querySelectorAll('h3, p')].slice(0, 3)
  return [target]
}

export async function cardContent(link: HTMLAnchorElement): Promise<DocumentFragment | undefined> {
  try {
    const page = await pageOf(link)
    const target = page.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!target) return undefined
    const fragment = document.createDocumentFragment()
    for (const node of pieceAt(target)) fragment.append(document.importNode(node, true))
    // A formula of another page may need glyphs that this one has not loaded.
    for (const sheet of page.querySelectorAll('link[href*="/_math/"]')) {
      if (fragment.querySelector('.katex') && !document.querySelector(`link[href="${sheet.getAttribute('href')}"]`)) document.head.append(document.importNode(sheet))
    }
    for (const one of fragment.querySelectorAll('[id]')) one.removeAttribute('id')
    for (const one of fragment.querySelectorAll('.copy, .permalink, .sidenote-number, .cited, script, details')) one.remove()
    return fragment
  } catch { return undefined }
}
