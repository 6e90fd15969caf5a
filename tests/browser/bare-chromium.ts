/**
 * Chromium with nobody attached but to the page. Playwright attaches to every worker and holds it until it has looked;
 * when one service worker follows another, that now and then never ends (6 of 24 navigations hung so, none of 126 without).
 */
import { once } from 'node:events'
import { findChromium } from '../../scripts/chromium.ts'
import { said, start, type Engine } from './engine.ts'

interface Message { id?: number; method?: string; result?: unknown; error?: { message: string }; params?: { exceptionDetails?: { text: string; exception?: { description?: string } }; type?: string; args?: { value?: unknown }[] } }

export type BareChromium = Pick<Engine, 'version' | 'open' | 'evaluate' | 'close'> & {
  /** What was thrown, or said on the console as an error. */
  errors: string[]
}

export async function openBareChromium(): Promise<BareChromium> {
  const path = findChromium()
  if (!path) throw new Error('no Chromium: set CHROME_PATH')
  const { child, stop } = start(path, ['--headless=new', '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--remote-debugging-port=0', '--user-data-dir=HOME', 'about:blank'])
  const address = await said(child, 2, /DevTools listening on ws:\/\/([^/]+)/)
  child.stderr!.resume()
  const targets = await (await fetch(`http://${address}/json/list`)).json() as { type: string; webSocketDebuggerUrl: string }[]
  const socket = new WebSocket(targets.find(({ type }) => type === 'page')!.webSocketDebuggerUrl)
  await once(socket, 'open')
  const waiting = new Map<number, (message: Message) => void>()
  const errors: string[] = []
  let loaded = () => {}
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    const { id, method, params } = message
    if (id !== undefined) waiting.get(id)?.(message)
    else if (method === 'Page.loadEventFired') loaded()
    else if (method === 'Runtime.exceptionThrown') errors.push(params!.exceptionDetails!.exception?.description ?? params!.exceptionDetails!.text)
    else if (method === 'Runtime.consoleAPICalled' && params!.type === 'error') errors.push(params!.args!.map(({ value }) => value).join(' '))
  }
  let last = 0
  const send = <T>(method: string, params: object = {}) => new Promise<T>((done, fail) => {
    const id = ++last
    waiting.set(id, ({ result, error }) => (error ? fail(new Error(`${method}: ${error.message}`)) : done(result as T)))
    socket.send(JSON.stringify({ id, method, params }))
  })
  await send('Page.enable')
  await send('Runtime.enable')
  const { product } = await send<{ product: string }>('Browser.getVersion')
  return {
    version: product,
    errors,
    open: async (url) => {
      const load = new Promise<void>((done) => { loaded = done })
      await send('Page.navigate', { url })
      await load
    },
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send<{ result: { value?: unknown }; exceptionDetails?: { text: string } }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`)
      return result.value
    },
    close: async () => { socket.close(); await stop() },
  }
}
