/** Cloudflare Pages' own engine on a folder: it reads `_headers` and `_redirects` as the host will. No network, no telemetry. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Served } from './browser.ts'

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Throws with what wrangler said when it has not answered within a minute. */
export async function servePages(folder: string): Promise<Served> {
  const home = mkdtempSync(join(tmpdir(), 'wrangler-'))
  const origin = `http://127.0.0.1:${await freePort()}`
  const options = ['--ip', '127.0.0.1', '--port', new URL(origin).port, '--compatibility-date', '2026-11-01', '--persist-to', join(home, 'state'), '--log-level', 'error', '--show-interactive-dev-session', 'false']
  const child = spawn(process.execPath, [resolve('node_modules/wrangler/bin/wrangler.js'), 'pages', 'dev', resolve(folder), ...options], {
    cwd: home,
    detached: true, // a group of its own: workerd, which it starts, ends with it
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, CI: '1', WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
  })
  let said = ''
  child.stdout.on('data', (text) => { said += text })
  child.stderr.on('data', (text) => { said += text })
  const close = async () => {
    if (child.exitCode === null) {
      process.kill(-child.pid!, 'SIGTERM')
      await once(child, 'exit')
    }
    rmSync(home, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 240 && child.exitCode === null; tries++) {
    if (await fetch(origin, { redirect: 'manual' }).then(() => true, () => false)) return { origin, close }
    await new Promise((wait) => setTimeout(wait, 250))
  }
  await close()
  throw new Error(`wrangler did not serve ${folder}:\n${said}`)
}
