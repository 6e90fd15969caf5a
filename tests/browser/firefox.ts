/** Firefox, spoken to in WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it understands without a driver. */
import { dial, said, start, type Engine } from './engine.ts'

/** Without a screen the window has no focus, and no element would tell that it got it. */
const preferences = 'user_pref("focusmanager.testmode", true);\n'

export async function openFirefox(path: string): Promise<Engine> {
  const { child, stop } = start(path, ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', 'HOME'], {}, { 'user.js': preferences })
  const address = await said(child, 2, /WebDriver BiDi listening on (ws:\/\/\S+)/)
  child.stderr!.resume()
  const { send, close } = await dial(`${address}/session`)
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
    close: async () => { close(); await stop() },
  }
}
