/** A new worker waits: 「有新版本，点此更新」. Nothing changes under a reader who does not ask for it; without being asked it begins when no page is open. */
import css from './notice.css?inline'
import { wholeCopies, type Copy } from './kept.ts'
import { offered, takeWhole } from './whole.ts'
import { failure, megabytes } from './words.ts'

const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`

const buildOf = (worker: ServiceWorker): Promise<string> => new Promise((done) => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => done(data as string)
  worker.postMessage('build', [port2])
})

let told: ServiceWorker | undefined

/**
 * A page of the new build came from the network and needs no reload, nor its worker at once: a worker that takes over under
 * an open page can lose what the old one was answering. Another page is offered a reload.
 * A whole copy of the old build is offered its successor in either case, and stays whole until that is complete.
 */
export async function tellOf(waiting: ServiceWorker): Promise<void> {
  if (told === waiting) return
  told = waiting
  const build = await buildOf(waiting)
  const [isNew, old] = [document.body.dataset.build === build, (await wholeCopies(base)).filter(({ kept }) => kept.build !== build)]
  if (isNew && !old.length) return
  const sizes = await Promise.all(old.map(async ({ kept: { edition } }) => (await offered(base, edition)).transfer))
  const much = `约 ${megabytes(sizes.reduce((sum, one) => sum + one, 0))}`
  offer(isNew ? `存下的整本有新版（${much}）` : old.length ? `有新版本（连同存下的整本，${much}）` : '有新版本', old, () => (isNew ? undefined : change(waiting)))
}

/** The new worker takes over, and this page, which asked for it, is loaded anew: its address keeps the state of its labs, the browser its place. */
function change(waiting: ServiceWorker): void {
  // The reader may have asked for it in another window already.
  if (waiting.state === 'activated') location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('take over')
}

function offer(words: string, old: readonly Copy[], done: () => void): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
  const [box, line, update, later] = [document.createElement('aside'), document.createElement('span'), document.createElement('button'), document.createElement('button')]
  box.className = 'site-update'
  box.ariaLabel = '更新'
  line.role = 'status'
  ;[update.type, later.type] = ['button', 'button']
  ;[update.textContent, later.textContent] = ['点此更新', '以后再说']
  let work: AbortController | undefined
  later.onclick = () => { work?.abort(); box.remove() }
  update.onclick = async () => {
    work = new AbortController()
    update.hidden = true
    try {
      for (const { kept: { edition } } of old) {
        await takeWhole({ base, edition, signal: work.signal, progress: ({ bytes, of }) => { line.textContent = `正在更新存下的整本：${megabytes(bytes)} / ${megabytes(of.bytes)}` } })
      }
      box.remove()
      done()
    } catch (error) {
      line.textContent = `${failure(error)}旧版仍完整。`
      update.hidden = false
    }
  }
  box.append(line, update, later)
  document.body.append(box)
  // Said once the line stands in the page, so that it is read out.
  line.textContent = `${words}，`
}
