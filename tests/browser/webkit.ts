/** WebKitGTK's own small browser, spoken to in WebDriver (https://w3c.github.io/webdriver/), on a screen that nobody sees. */
import { said, start, type Engine } from './engine.ts'
import { freePort } from './wrangler.ts'

export async function openWebKit({ driver, browser, screen }: { driver: string; browser: string; screen: string }): Promise<Engine> {
  const display = start(screen, ['-displayfd', '3', '-screen', '0', '1500x1200x24', '-nolisten', 'tcp'])
  const number = await said(display.child, 3, /^(\d+)\n/)
  const port = await freePort()
  const { child, stop } = start(driver, ['-p', String(port)], { DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: '1' })
  child.stderr!.resume()

  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
    const { value } = await response.json() as { value: T & { message?: string } }
    if (!response.ok) throw new Error(`${method} ${path}: ${value.message}`)
    return value
  }
  while (!(await call<{ ready: boolean }>('GET', '/status').then(({ ready }) => ready, () => false))) await new Promise((wait) => setTimeout(wait, 100))
  const { sessionId, capabilities } = await call<{ sessionId: string; capabilities: { browserVersion: string } }>('POST', '/session',
    { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } } })
  const session = `/session/${sessionId}`
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    open: (url) => call('POST', `${session}/url`, { url }),
    evaluate: async (expression) => {
      const value = await call<string | null>('POST', `${session}/execute/async`, { script: `const done = arguments[0]; (async () => JSON.stringify(await (${expression})))().then(done, (error) => done(JSON.stringify({ failed: String(error) })))`, args: [] })
      const result = value === null ? undefined : JSON.parse(value) as { failed?: string }
      if (result?.failed) throw new Error(`${expression}: ${result.failed}`)
      return result
    },
    perform: (actions) => call('POST', `${session}/actions`, { actions }),
    size: (width, height) => call('POST', `${session}/window/rect`, { width, height }),
    screenshot: () => call<string>('GET', `${session}/screenshot`),
    close: async () => {
      await call('DELETE', session).catch(() => {})
      await stop()
      await display.stop()
    },
  }
}
