/** What the host sends with each file: `_headers`, as Cloudflare Pages and Netlify read it. */
import { traditionalFolder } from '../book/editions.ts'
import { pagePolicy, workerPolicy } from './policy.ts'

/** Where the host puts no limit itself: a rule of `_headers` is at most this long. */
export const longestLine = 2000

const refused = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb', 'xr-spatial-tracking']

const everywhere = (scripts: readonly string[]): Record<string, string> => ({
  'Content-Security-Policy': pagePolicy(scripts),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': [...refused.map((name) => `${name}=()`), 'clipboard-write=(self)', 'fullscreen=(self)'].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  // An old browser that knows no frame-ancestors.
  'X-Frame-Options': 'DENY',
  // A page is asked for again each time, and answered with 304 while it is the same.
  'Cache-Control': 'public, max-age=0, must-revalidate',
})

/** Files named by what is in them: the name itself, or that of their folder, is a hash. */
const hashed = ['/_assets/*', '/_math/*', '/pagefind/:folder/*', `/${traditionalFolder}/_assets/*`, `/${traditionalFolder}/pagefind/:folder/*`]
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** Files whose type a host guesses from their names, mostly without saying that they are UTF-8. */
const typed = { '/*.md': 'text/markdown; charset=utf-8', '/*.txt': 'text/plain; charset=utf-8' }

/** Rules add up and a second value is joined to the first, so each special rule first takes the general one away. */
const instead = (headers: Record<string, string>) => Object.entries(headers).flatMap(([name, value]) => [`  ! ${name}`, `  ${name}: ${value}`])

/** `scripts` are the hashes of the scripts that stand in pages; `base` is the path the site stands under. */
export function headersFile(scripts: readonly string[], base = '/'): string {
  const root = base.replace(/\/$/, '')
  return [
    `${root}/*`, ...Object.entries(everywhere(scripts)).map(([name, value]) => `  ${name}: ${value}`),
    ...hashed.flatMap((path) => [root + path, ...instead(forEver)]),
    ...Object.entries(typed).flatMap(([path, type]) => [root + path, ...instead({ 'Content-Type': type })]),
    `${root}/_assets/engine-worker-*`, ...instead({ 'Content-Security-Policy': workerPolicy() }),
    '',
  ].join('\n')
}
