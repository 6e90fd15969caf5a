/** A host whose site changes under its readers, or falls silent: files with the caching the real host asks for. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { types, type Served } from './browser.ts'

export interface ChangingServer extends Served {
  /** Folder a path under the base is read from; undefined is a host that does not answer. */
  from: (path: string) => string | undefined
  /** Paths that were asked for, since it was last emptied. */
  asked: string[]
}

export function serveChanging(from: ChangingServer['from'], base = '/'): ChangingServer {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    const under = path.startsWith(base) ? path.slice(base.length) : undefined
    const folder = under === undefined ? undefined : served.from(under)
    served.asked.push(under ?? path)
    if (folder === undefined) { request.socket.destroy(); return }
    const file = join(folder, under === '' || under!.endsWith('/') ? `${under}index.html` : under!)
    const body = await readFile(file).catch(() => undefined)
    if (!body) { response.writeHead(404, { 'Content-Type': 'text/html' }).end(await readFile(join(folder, '404.html'))); return }
    const tag = `"${createHash('sha256').update(body).digest('hex')}"`
    response.setHeader('Cache-Control', /^(_assets|_math)\//.test(under!) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate')
    response.setHeader('ETag', tag).setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
    if (request.headers['if-none-match'] === tag) response.writeHead(304).end()
    else response.end(body)
  }).listen(0)
  const served: ChangingServer = { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => { server.closeAllConnections(); server.close() }, from, asked: [] }
  return served
}
