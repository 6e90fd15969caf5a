/** The page 「离线阅读」: what is kept, and the buttons that take, stop and delete. */
import { readPages, pagesRead, sharedFiles, type Kept } from './kept.ts'
import { editionOf, type Summary } from './list.ts'
import { copyOf, dropWhole, offered, takeWhole, unfinished } from './whole.ts'
import { failure, megabytes, momentOf } from './words.ts'

const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`
/** The page's own place says which edition it keeps; where it stands in for another page, that page's place does. */
const edition = editionOf(location.pathname.slice(base.length))
const at = <T extends HTMLElement = HTMLElement>(name: string): T => document.querySelector<T>(`[data-offline-${name}]`)!
const [have, room, said, progress] = [at('have'), at('room'), at('said'), at<HTMLProgressElement>('progress')]
const [take, stop, drop, forget] = (['take', 'stop', 'drop', 'forget'] as const).map((name) => at<HTMLButtonElement>(name)) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement, HTMLButtonElement]
let work: AbortController | undefined

function say(words: string, bad = false): void {
  said.textContent = words
  said.toggleAttribute('data-bad', bad)
}

const size = ({ pages, transfer, bytes }: Summary): string => `${pages} 页与全书搜索：下载约 ${megabytes(transfer)}，占用约 ${megabytes(bytes)}`
const version = ({ build, date }: Summary): string => `${date} 的版本（${build}）`

/** One sentence on what is there, and what can be done about it. */
function describe(kept: Kept | undefined, now: Summary | undefined, begun: boolean): void {
  const old = kept && now && kept.build !== now.build
  have.textContent = kept
    ? `整本已存下：${version(kept)}，${momentOf(kept.at)} 存好，占用 ${megabytes(kept.bytes)}。${old ? `网站现在是 ${version(now)}。` : now ? '与网站上的相同。' : ''}`
    : now ? `${size(now)}。${begun ? '上次没有取完，取到的还在。' : ''}` : begun ? '上次没有取完；连上网络后可以接着取。' : '整本没有存下；连上网络后可以在这里存。'
  take.textContent = kept ? '换成新版' : begun ? '接着取' : '存下整本书'
  take.hidden = !now || (kept && !old) === true
  drop.hidden = !kept && !begun
}

async function describeRoom(): Promise<void> {
  const { usage = 0, quota = 0 } = await navigator.storage?.estimate?.() ?? {}
  const lasting = await navigator.storage?.persisted?.()
  room.textContent = quota ? `这个网站在此浏览器里占用约 ${megabytes(usage)}，还可以用约 ${megabytes(quota - usage)}。${lasting ? '浏览器已答应长期保留。' : '浏览器没有答应长期保留，空间紧张时可能清理。'}` : ''
}

async function show(): Promise<void> {
  const [copy, begun, now] = [await copyOf(base, edition), (await unfinished(base, edition)).length > 0, await offered(base, edition).catch(() => undefined)]
  describe(copy?.kept, now, begun)
  await describeRoom()
}

async function showRead(): Promise<void> {
  const pages = await pagesRead(base)
  at('none').hidden = pages.length > 0
  forget.hidden = pages.length === 0
  at('list').replaceChildren(...pages.map(({ url, title, at: when }) => {
    const [line, link, day] = [document.createElement('li'), document.createElement('a'), document.createElement('small')]
    link.href = url
    link.textContent = title.replace(/ · AI 大模型创业手册$/, '')
    day.textContent = momentOf(when)
    line.append(link, day)
    return line
  }))
}

async function takeAll(): Promise<void> {
  work = new AbortController()
  // The button that was pressed goes: the focus goes to what can be done next.
  take.hidden = drop.hidden = true
  progress.hidden = stop.hidden = false
  stop.focus()
  say('正在取文件清单……')
  let [told, end, bad] = [-1, '整本已存下，断网也能读、能搜。', false]
  try {
    // Asked while the press counts as the reader's wish; an answer is not waited for.
    void navigator.storage?.persist?.()
    await takeWhole({
      base, edition, signal: work.signal,
      progress: ({ files, bytes, of }) => {
        progress.value = bytes / of.bytes
        // A status line that changed with every file would never let a screen reader end.
        const tenth = Math.floor(progress.value * 10)
        if (tenth !== told) say(`已取 ${files} / ${of.count} 个文件，${megabytes(bytes)} / ${megabytes(of.bytes)}`)
        told = tenth
      },
    })
  } catch (error) { [end, bad] = [failure(error), (error as Error).name !== 'AbortError'] }
  progress.hidden = stop.hidden = true
  await show()
  say(end, bad)
  if (document.activeElement === document.body) (take.hidden ? drop : take).focus()
}

function listen(): void {
  take.onclick = () => void takeAll()
  stop.onclick = () => work?.abort()
  drop.onclick = async () => {
    await dropWhole(base, edition)
    await show()
    say('整本已删除。')
    take.focus()
  }
  forget.onclick = async () => {
    await caches.delete(readPages(base))
    await caches.delete(sharedFiles(base))
    await showRead()
  }
}

/** The worker shows this page at the address of one that could not be had. */
function sayMissing(): void {
  if (location.pathname.replace(/index\.html$/, '') === `${base}${edition}offline/`) return
  const line = at('missing')
  line.hidden = false
  line.textContent = '你要的这一页没有取到：现在没有网络，或网站没有答复，而它没有存在这台设备上。下面是存下的页，可以先读；连上网络后刷新这一页。'
  at('whole').before(at('read'))
  document.querySelector('h1')!.textContent = '这一页没有存下'
  document.title = `这一页没有存下 · ${document.title}`
}

async function start(): Promise<void> {
  sayMissing()
  if (!('caches' in globalThis) || !navigator.serviceWorker) return
  try {
    await caches.keys()
  } catch (error) {
    at('instead').textContent = failure(error)
    return
  }
  at('instead').hidden = true
  at('whole').hidden = at('read').hidden = false
  listen()
  await Promise.all([show(), showRead()])
}

void start()
