/** Storage that may be blocked or full: then nothing is remembered, and nothing throws. `session` is forgotten with the tab. */
type Kind = 'local' | 'session'

export function recall(key: string, kind: Kind = 'local'): string | null {
  try { return window[`${kind}Storage`].getItem(`book:${key}`) } catch { return null }
}

export function remember(key: string, value: string | null, kind: Kind = 'local'): void {
  try {
    const storage = window[`${kind}Storage`]
    if (value === null) storage.removeItem(`book:${key}`)
    else storage.setItem(`book:${key}`, value)
  } catch { /* private mode, full or forbidden */ }
}
