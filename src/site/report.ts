/** “This is wrong”: a button beside selected words, and a dialog that puts quotation, place and build into a letter. Nothing is sent or kept by us. */
import { readable } from './copy.ts'
import css from './report.css?inline'
import { issueAt, mailTo, messageOf, type Letter, type Report } from './report-message.ts'
import { placeOf, type PagePlace } from './report-place.ts'

// The style comes with the script, so that no page waits for it.
const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
document.adoptedStyleSheets.push(sheet)

const make = <K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

interface Selected { quote: string; place: PagePlace; range: Range }

/** What is selected in the text of the page now. */
function selected(): Selected | undefined {
  const selection = getSelection()
  if (!selection?.rangeCount || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  if (!document.querySelector('main')?.contains(range.startContainer)) return undefined
  const quote = (readable(range) ?? selection.toString()).trim()
  return quote.length > 1 ? { quote, place: placeOf(range.startContainer), range } : undefined
}

/** Keyboards come to the button after the block the words stand in; on a desk it is shown under their end. */
function putAfter(range: Range, button: HTMLElement): void {
  const end = range.endContainer
  let block = end instanceof Element ? end : end.parentElement!
  while (block.parentElement && !block.parentElement.matches('.prose, .opening, article, main, body')) block = block.parentElement
  // Between a heading and what follows it would stand in the way of their distance.
  if (block.matches('h1, h2, h3')) block.append(button)
  else block.after(button)
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
  const origin = (button.offsetParent ?? document.body).getBoundingClientRect()
  const left = Math.max(8, Math.min(last.right, document.documentElement.clientWidth - button.offsetWidth - 16))
  Object.assign(button.style, { left: `${left - origin.left}px`, top: `${last.bottom + 8 - origin.top}px` })
}

export function followSelection(): void {
  const button = make('button', { type: 'button', className: 'report-this', textContent: '报告错误' })
  let kept: Selected | undefined
  // A press on the button must not take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault())
  button.addEventListener('click', () => openReport(kept))
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (document.activeElement === button || document.querySelector('dialog.report')) return
      kept = selected()
      if (kept) putAfter(kept.range, button)
      else button.remove()
    }, 250)
  }
  document.addEventListener('selectionchange', follow)
  addEventListener('keydown', (event) => { if (event.key === 'Escape' && !document.querySelector('dialog.report')) button.remove() })
  follow()
}

/** About the given words; else about those that are selected; else about the section in the window. */
export function openReport(about = selected()): void {
  if (document.querySelector('dialog.report')) return
  const { repo, email } = document.querySelector<HTMLElement>('[data-report]')?.dataset ?? {}
  const place = about?.place ?? placeOf(null)
  const [commit, day] = (document.body.dataset.commit ?? '').split(' ')
  const report: Report = {
    wrong: '', quote: about?.quote ?? '', place: place.words, page: document.title, browser: navigator.userAgent,
    url: location.origin + location.pathname + (place.id && `#${place.id}`), build: day ? `${commit}（${day}）` : commit ?? '',
  }
  const before = document.activeElement as HTMLElement | null
  const field = make('textarea', { name: 'wrong', placeholder: '哪个字、哪个数错了；你认为对的是什么；凭什么：一个出处、一行算式，或你跑出来的结果' })
  const said = make('p', { className: 'said' })
  said.setAttribute('role', 'status')
  const full = make('pre', { tabIndex: 0 })
  const copy = async (words: string) => {
    try { await navigator.clipboard.writeText(messageOf(report)); said.textContent = words } catch { said.textContent = '没能复制，请从“全文”里选取' }
  }
  const ways: { link: HTMLAnchorElement; letter: () => Letter }[] = []
  const offer = (words: string, letter: () => Letter) => {
    const link = make('a', { textContent: words, target: '_blank', rel: 'noopener' })
    link.addEventListener('click', () => { if (!letter().complete) void copy('链接装不下全文，已经复制，请粘贴补全') })
    ways.push({ link, letter })
  }
  if (email) offer('写邮件', () => mailTo(email, report))
  if (repo) offer('到 GitHub 提一个 issue', () => issueAt(repo, report))
  const button = make('button', { type: 'button', textContent: '复制全文' })
  button.addEventListener('click', () => void copy(ways.length ? '已复制' : '已复制，请发给你得到这本书的地方'))
  const fill = () => {
    report.wrong = field.value
    full.textContent = messageOf(report)
    for (const { link, letter } of ways) link.href = letter().url
  }
  field.addEventListener('input', fill)
  fill()
  const title = make('h2', { id: 'report-title', textContent: '报告错误' })
  const dialog = make('dialog', { className: 'report' },
    make('header', {}, title, make('button', { type: 'button', className: 'close', textContent: '关闭', onclick: () => dialog.close() })),
    ...(report.quote ? [make('blockquote', { tabIndex: 0, textContent: report.quote })] : []),
    make('p', { className: 'place', textContent: [report.place, report.build].filter(Boolean).join(' · ') }),
    make('label', {}, '哪里错了', field),
    make('div', { className: 'ways' }, ...ways.map(({ link }) => link), button), said,
    make('details', {}, make('summary', { textContent: '全文：会发出去的就是这些' }), full),
    make('small', { textContent: '这一页不发送、不保存任何东西；复制与邮件不需要账号。' }))
  dialog.setAttribute('aria-labelledby', title.id)
  dialog.addEventListener('close', () => { dialog.remove(); before?.focus() })
  document.body.append(dialog)
  dialog.showModal()
  field.focus()
}
