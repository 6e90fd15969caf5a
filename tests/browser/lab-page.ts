/** A lab on its page, as the tests see and use it. */
import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { beforeEach } from 'node:test'
import type { Locator } from 'playwright-core'
import { laidOut, type Visit } from './browser.ts'
import type { Tour } from './tours/tour.ts'

/** Each lab's own file in `tours/`, by its key. */
export const labs: Record<string, Tour> = Object.fromEntries(await Promise.all(globSync('tours/*.ts', { cwd: import.meta.dirname }).map((file) => basename(file, '.ts')).filter((key) => key !== 'tour').toSorted()
  .map(async (key) => [key, ((await import(`./tours/${key}.ts`)) as { default: Tour }).default])))

/** The lab a test is about, by the first word of its name: a page may hold several. */
export let root = ''
/** To be called once in a file of such tests. */
export const withLab = (): void => beforeEach((t) => { root = `#lab-${t.name.split(':')[0]}` })

export const queryOf = (key: string, values: Record<string, string>) => `?${Object.entries(values).map(([name, value]) => `${key}.${name}=${value}`).join('&')}`
/** Two frames on, and whatever the lab fetched has come. */
export const drawn = async (seen: Visit) => {
  await laidOut(seen)
  await seen.page.waitForFunction('!document.querySelector("[aria-busy=true]")')
}
/** The address and the spoken line follow 400 ms after the last change. */
export const settled = ({ page }: Visit) => page.waitForTimeout(500)

/** Every word and number of the result; the mark of what has just changed is not part of it. */
export async function result({ page }: Visit): Promise<string> {
  return page.locator(root).evaluate((one) => ['answer', 'net', 'view', 'table'].map((region) => {
    const part = one.querySelector(`[data-${region}]`)
    if (!part) return ''
    return part.textContent + [...part.querySelectorAll('[data-v],data')].map((mark) => mark.getAttribute('data-v') ?? mark.getAttribute('value')).join(' ')
  }).join('\n'))
}

/** The regions as the page has them. */
export const markup = ({ page }: Visit) => page.locator(root).evaluate((one) => ['answer', 'net', 'view', 'table'].map((region) => one.querySelector(`[data-${region}]`)?.innerHTML))

/** Clicks one preset after the other. */
export async function* presetsOf(seen: Visit) {
  for (const button of await seen.page.locator(`${root} [data-preset]`).all()) yield [await button.click(), await drawn(seen)]
}

export const openAll = ({ page }: Visit) => page.locator(root).evaluate((all) => { for (const one of all.querySelectorAll('details')) one.open = true })
export const field = ({ page }: Visit, name: string): Locator => page.locator(`${root} [name="${name}"]`)
/** Types a value the way a reader does, and leaves the field. */
export async function type(seen: Visit, name: string, value: string): Promise<void> {
  const control = field(seen, name)
  const kind = await control.evaluate((node: HTMLInputElement) => node.type)
  if (kind === 'checkbox') await control.setChecked(value === '1')
  else if (kind === 'select-one') await control.selectOption(value)
  else await control.fill(value).then(() => control.press('Tab'))
}

/** What has the focus, and whether it is inside the lab; it is remembered as reached. */
export const focused = ({ page }: Visit) => page.evaluate((root) => {
  const at = document.activeElement as HTMLInputElement
  at.toggleAttribute('data-reached', true)
  return { inside: !!at.closest(root), tag: at.localName, type: at.type, role: at.getAttribute('role'), closed: at.parentElement instanceof HTMLDetailsElement && !at.parentElement.open, preset: at.dataset.preset, act: at.dataset.act, times: at.dataset.times, name: at.dataset.for ?? at.name ?? at.ariaLabel }
}, root)
export type Stop = Awaited<ReturnType<typeof focused>>
/** Tab by Tab through the lab, opening what is folded; `at` is called at each stop. */
export async function walk(seen: Visit, at: (stop: Stop) => Promise<void>): Promise<void> {
  await seen.page.locator(root).evaluate((one: HTMLElement) => { one.tabIndex = -1; one.focus() })
  for (let stops = 0; ; stops++) {
    assert.ok(stops < 200, 'the keyboard gets out of the lab again')
    await seen.page.keyboard.press('Tab')
    const stop = await focused(seen)
    if (!stop.inside) return
    if (stop.tag === 'summary' && stop.closed) await seen.page.keyboard.press('Enter')
    await at(stop)
  }
}

/** The keys that change a control, the second for one that stands at its end. */
export const keysFor = ({ tag, type, role, times }: Stop): string[] =>
  times ? ['Enter'] : type === 'checkbox' ? ['Space'] : tag === 'select' || role === 'gridcell' ? ['ArrowDown', 'ArrowUp'] : tag === 'input' ? ['ArrowUp', 'ArrowDown'] : []

/** RFC 4180 text → rows of cells. */
export const rowsOf = (csv: string): string[][] =>
  csv.split('\r\n').slice(0, -1).map((line) => [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!))
