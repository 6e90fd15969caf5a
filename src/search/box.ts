/** The search box: a field, filters, what was found. The dialog and the page `/search/` hold the same. */
import css from './dialog.css?inline'
import { anotherBuild, type Engine } from './engine.ts'
import { element, listOf } from './list.ts'
import { search, type Answer, type Filters } from './query.ts'
import { connect } from './remote.ts'
import { suggestions } from './suggest.ts'

// The style comes with the script, so that no page waits for it.
const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
document.adoptedStyleSheets.push(sheet)

let loaded: Promise<Engine> | undefined
/** One engine for the page; a load that failed is tried again with the next keystroke. */
function engineAt(base: string): Promise<Engine> {
  loaded ??= connect(base)
  loaded.catch(() => { loaded = undefined })
  return loaded
}

const kinds = ['正文', '图表', '代码', '实验', '术语', '文献']

function filterBar(filters: Filters, changed: () => void): { bar: HTMLElement; withParts: (parts: readonly string[]) => void } {
  const buttons = ['全部', ...kinds].map((name, i) => {
    const button = element('button', { type: 'button', textContent: name, ariaPressed: String(i === 0) })
    button.addEventListener('click', () => {
      if (i === 0) delete filters.kind
      else filters.kind = name
      for (const one of buttons) one.ariaPressed = String(one === button)
      changed()
    })
    return button
  })
  const parts = element('select', { ariaLabel: '在哪一部里找', hidden: true }, element('option', { value: '', textContent: '全书' }))
  parts.addEventListener('change', () => {
    if (parts.value) filters.part = parts.value
    else delete filters.part
    changed()
  })
  const kindsBar = element('div', { className: 'kinds', role: 'group', ariaLabel: '找哪一类' }, ...buttons)
  const withParts = (titles: readonly string[]) => {
    if (!parts.hidden || titles.length < 2) return
    parts.append(...titles.map((title) => element('option', { value: title, textContent: title })))
    parts.hidden = false
  }
  return { bar: element('div', { className: 'filters' }, kindsBar, parts), withParts }
}

export interface Box { form: HTMLElement; input: HTMLInputElement }

/** `asked` is told of every question that was answered. */
export function searchBox(base: string, start: string, asked: (question: string) => void = () => {}): Box {
  const input = element('input', { type: 'search', name: 'q', placeholder: '词语或整句', autocomplete: 'off', spellcheck: false, value: start, ariaLabel: '搜索全书', enterKeyHint: 'go' })
  input.setAttribute('aria-controls', 'search-found')
  input.setAttribute('aria-describedby', 'search-status')
  const status = element('p', { className: 'status', id: 'search-status', role: 'status' })
  const out = element('div', { className: 'out', id: 'search-found' })
  const filters: Filters = {}
  let turn = 0

  const empty = (question: string, engine: Engine): HTMLElement => element('div', { className: 'none' }, element('p', {}, '也许可以从这些词找起：'),
    element('p', { className: 'near' }, ...suggestions(question, Object.values(engine.tables.names)).map((term) => element('button', { type: 'button', textContent: term, onclick: () => { input.value = term; input.focus(); void run() } }))))

  const show = (question: string, { places, asked: meant, words, mended }: Answer, engine: Engine) => {
    const filtered = filters.kind || filters.part ? '（已按类别或部筛选）' : ''
    status.textContent = places.length === 0 ? `没有找到“${question}”${filtered}。`
      : `${mended ? `书里没有这样写，按“${meant}”查到` : '最相关的'} ${places.length} 处${filtered}`
    out.replaceChildren(places.length ? listOf(places, words) : empty(meant, engine))
  }

  const run = async () => {
    const [question, mine] = [input.value.trim(), ++turn]
    if (!question) { out.replaceChildren(); status.textContent = ''; return }
    try {
      if (!loaded) status.textContent = '正在取搜索文件……'
      const engine = await engineAt(base)
      withParts(engine.tables.parts.map(([title]) => title).filter(Boolean))
      const answer = await search(question, engine, filters)
      if (mine !== turn) return
      show(question, answer, engine)
      out.dataset.asked = question
      asked(question)
    } catch (error) {
      if (mine === turn) status.textContent = String(error).includes(anotherBuild) ? '网站更新了，这一页还是旧的：刷新这一页，再搜。' : '搜索文件没有取到，请检查网络后再试；目录与术语表不受影响。'
    }
  }

  const { bar, withParts } = filterBar(filters, () => void run())
  const form = element('div', { className: 'search', role: 'search' }, input, bar, status, out)
  input.addEventListener('input', (event) => { if (!(event as InputEvent).isComposing) void run() })
  input.addEventListener('compositionend', () => void run())
  form.addEventListener('keydown', (event) => {
    const stops: HTMLElement[] = [input, ...out.querySelectorAll<HTMLElement>('a, .near button')]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    if (event.isComposing || at < 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus()
      event.preventDefault()
    } else if (event.key === 'Enter' && at === 0) stops[1]?.click()
    // Who goes on typing means the field.
    else if (at > 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ') input.focus()
  })
  // Nothing was asked yet: what the first keystroke will need may come already.
  engineAt(base).catch(() => {})
  if (start) void run()
  return { form, input }
}
