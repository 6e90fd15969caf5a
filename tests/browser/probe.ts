/** The served site with a witness in each page: what is thrown, said on the console as an error, refused or not found is kept for the test. */
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Served } from './browser.ts'

const witness = `
  window.said = []
  const keep = (kind) => (event) => said.push(kind + ': ' + (event.message ?? event.reason ?? event.effectiveDirective ?? event.target?.src ?? event.target?.href))
  addEventListener('error', keep('error'), true)
  addEventListener('unhandledrejection', keep('rejected'))
  addEventListener('securitypolicyviolation', keep('refused'))
  const error = console.error
  console.error = (...words) => { said.push('console: ' + words.join(' ')); error(...words) }
`

/** Stands before a server and hands everything on, headers too; only the witness is put into pages. */
export async function withWitness(behind: Served): Promise<Served> {
  const server = createServer((asked, answer) => {
    if (asked.url === '/witness.js') return void answer.setHeader('Content-Type', 'text/javascript').end(witness)
    request(behind.origin + asked.url, { method: asked.method, headers: { accept: '*/*' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part)).on('end', () => {
        const body = Buffer.concat(parts)
        const { 'transfer-encoding': _, ...headers } = response.headers
        answer.writeHead(response.statusCode!, headers)
        answer.end(/html/.test(headers['content-type'] ?? '') ? body.toString().replace('<meta name="viewport"', '<script src="/witness.js"></script>$&') : body)
      })
    }).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => { server.closeAllConnections(); server.close(); await behind.close() },
  }
}
