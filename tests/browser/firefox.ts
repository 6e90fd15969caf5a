/** Firefox, spoken to in WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it understands without a driver. */
import { once } from 'node:events'
import { said, start, type Engine } from './engine.ts'

interface Answer { id?: number; result?: unknown; error?: string; message?: string }

/** Without a screen the window has no focus, and no element would tell that it got it. */
const preferences = 'user_pref("focusmanager.testmode", true);\n'

export async function openFirefox(path: string): Promise<Engine> {
  const { child, stop } = start(path, ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', 'HOME'], {}, { 'user.js': preferences })
  const address = await said(child, 2, /WebDriver BiDi listening on (ws:\/\/\S+)/)
  child.stderr!.resume()
  const socket = new WebSocket(`${address}/session`)
  await once(socket, 'open')
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  }
  let last = 0
  const send = <T>(method: string, params: object = {}) => new Promise<T>((done, fail) => {
    const id = ++last
    waiting.set(id, ({ result, error, message }) => (error ? fail(new Error(`${method}: ${message}`)) : done(result as T)))
    socket.send(JSON.stringify({ id, method, params }))
  })
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', { capabilities: {} })
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' })
  await send('browsingContext.activate', { context })
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send<{ result: { value?: string }; exceptionDetails?: { text: string } }>('script.evaluate', { expression: `(async () => JSON.stringify(await (${expression})))()`, target: { context }, awaitPromise: true })
      if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`)
      return result.value === undefined ? undefined : JSON.parse(result.value)
    },
    perform: (actions) => send('input.performActions', { context, actions }),
    size: (width, height) => send('browsingContext.setViewport', { context, viewport: { width, height } }),
    screenshot: async () => (await send<{ data: string }>('browsingContext.captureScreenshot', { context })).data,
    close: async () => { socket.close(); await stop() },
  }
}
