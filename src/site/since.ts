/** Marks what changed since the reader was last on this page, with day and reason. Comes only when there is something to mark. */
import { bookFile, roundsWords, type Mark, type Round } from '../history/since.ts'
import css from './since.css?inline'

const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
document.adoptedStyleSheets.push(sheet)

const base = () => document.body.dataset.base ?? '/'

async function ask<T>(file: string): Promise<T[]> {
  const answer = await fetch(`${base()}changes/${file}.json`)
  return answer.ok ? await answer.json() as T[] : []
}

const element = <K extends keyof HTMLElementTagNameMap>(name: K, properties: Partial<HTMLElementTagNameMap[K]>, ...children: (Node | string)[]): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const toChanges = (textContent: string) => element('a', { href: `${base()}changes/`, textContent })

/** `done` is called when the reader has seen enough. */
function dismissal(words: string, done: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', textContent: words })
  button.addEventListener('click', () => {
    for (const one of document.querySelectorAll('.since')) one.remove()
    for (const one of document.querySelectorAll('.since-link')) one.classList.remove('since-link')
    done()
  })
  return button
}

/** `marks` are of one section, newest first. It takes no room until it is opened, so that nothing moves. */
function note(marks: readonly Mark[], done: () => void): HTMLElement {
  const said = marks.flatMap(({ day, isNew, reasons }) => {
    const verb = isNew ? '新写' : '改'
    return reasons.length ? reasons.map((why) => `${day}${verb}：${why}`) : [isNew ? `${day}新写。` : `${day}改：文字有改动。`]
  })
  return element('details', { className: 'since' }, element('summary', {}, said[0]!),
    ...(said.length > 1 ? [element('ul', {}, ...said.slice(1).map((one) => element('li', {}, one)))] : []),
    element('p', {}, toChanges('全部更新'), dismissal('知道了，这一章不再标', done)))
}

function markSections(marks: readonly Mark[], done: () => void): void {
  for (const [id, own] of Map.groupBy(marks, (one) => one.id)) {
    const heading = id ? document.getElementById(id) : null
    if (heading) heading.before(note(own, done))
    else if (!id) document.querySelector('.opening')?.append(note(own, done))
    const link = id && document.querySelector(`#toc a[href="#${CSS.escape(id)}"]`)
    if (!link) continue
    link.classList.add('since-link')
    link.append(element('span', { className: 'since sr' }, `（${own[0]!.day}改）`))
  }
  if (marks.length) document.querySelector('.thumb [popovertarget="toc"]')?.classList.add('since-link')
}

/** `since` is the news that was newest when the reader was last here, in seconds since 1970. */
export async function showNews(main: HTMLElement, since: number, done: () => void): Promise<void> {
  const { chapter } = main.dataset
  if (chapter) return markSections((await ask<Mark>(chapter)).filter(({ time }) => time > since), done)
  const rounds = await ask<Round>(bookFile)
  if (!rounds.some(([time]) => time > since)) return
  const close = dismissal('×', done)
  close.ariaLabel = '知道了，不再提示'
  main.querySelector('.cover')?.append(element('p', { className: 'since' }, toChanges(roundsWords(rounds, since)), close))
}
