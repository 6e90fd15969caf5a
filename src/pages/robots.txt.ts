/** Everything may be read, and this is the list: https://www.rfc-editor.org/rfc/rfc9309 */
import type { APIRoute } from 'astro'
import { file } from '../site/paths.ts'

export const GET: APIRoute = ({ site }) => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(file('sitemap.xml'), site)}\n`)
