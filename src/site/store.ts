/** Local storage that may be blocked or full: then nothing is remembered, and nothing throws. */
export function recall(key: string): string | null {
  try { return localStorage.getItem(`book:${key}`) } catch { return null }
}

export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`book:${key}`)
    else localStorage.setItem(`book:${key}`, value)
  } catch { /* private mode, full or forbidden */ }
}
