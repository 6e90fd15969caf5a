/**
 * Chromium with nobody attached but to the page. Playwright attaches to every worker and holds it until it has looked;
 * when one service worker follows another, that now and then never ends (6 of 24 navigations hung so, none of 126 without).
 */
import { findChromium } from '../../scripts/chromium.ts'
import { dial, said, start, type Engine } from './engine.ts'

/** Of what is thrown, and of what is said on the console. */
interface Happened { exceptionDetails?: { text: string; exception?: { description?: string } }; type?: string; args?: { value?: unknown }[] }

export type BareChromium = Pick<Engine, 'open' | 'evaluate' | 'close'> & {
  /** What was thrown, or said on the console as an error. */
  errors: string[]
}

export async function openBareChromium(): Promise<BareChromium> {
  const path = findChromium()
  if (!path) throw new Error('no Chromium: set CHROME_PATH')
  const { child, stop } = start(path, ['--headless=new', '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--remote-debugging-port=0', '--user-data-dir=HOME', 'about:blank'])
  const address = await said(child, 2, /DevTools listening on ws:\/\/([^/]+)\//)
  child.stderr!.resume()
  const targets = await (await fetch(`http://${address}/json/list`)).json() as { type: string; webSocketDebuggerUrl: string }[]
  const errors: string[] = []
  let loaded = () => {}
  const { send, close } = await dial(targets.find(({ type }) => type === 'page')!.webSocketDebuggerUrl, (method, params) => {
    const { exceptionDetails, type, args } = params as Happened
    if (method === 'Page.loadEventFired') loaded()
    else if (method === 'Runtime.exceptionThrown') errors.push(exceptionDetails!.exception?.description ?? exceptionDetails!.text)
    else if (method === 'Runtime.consoleAPICalled' && type === 'error') errors.push(args!.map(({ value }) => value).join(' '))
  })
  await send('Page.enable')
  await send('Runtime.enable')
  return {
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
    close: async () => { close(); await stop() },
  }
}
