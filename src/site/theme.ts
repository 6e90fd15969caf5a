/** The half-moon button: light, dark, or what the system says. `first-paint.js` reads what is kept here. */
import { remember } from './store.ts'

const names: Record<string, string> = { '': '跟随系统', light: '浅色', dark: '深色' }

export function toggleTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]')
  if (!button) return
  const root = document.documentElement
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
  const say = () => { button.title = `明暗：${names[root.dataset.theme ?? '']}` }
  button.disabled = false
  say()
  button.addEventListener('click', () => {
    // The first press always changes something: the opposite of the system, then back.
    const order = systemIsDark.matches ? ['', 'light', 'dark'] : ['', 'dark', 'light']
    const next = order[(order.indexOf(root.dataset.theme ?? '') + 1) % 3]!
    if (next) root.dataset.theme = next
    else delete root.dataset.theme
    remember('theme', next || null)
    say()
    announce(names[next]!)
  })
}

/** One polite line for screen readers; `seen` shows it to the eye as well, until the next one. */
export function announce(words: string, seen = false): void {
  let line = document.querySelector<HTMLElement>('#announce')
  if (!line) {
    line = Object.assign(document.createElement('p'), { id: 'announce' })
    line.setAttribute('role', 'status')
    document.body.append(line)
  }
  line.className = seen ? 'told' : 'sr'
  line.textContent = words
}
