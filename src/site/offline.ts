/** The worker comes after everything else; what tells of a new one is loaded only when one waits. */
export function keepForOffline(): void {
  const workers = import.meta.env.PROD && navigator.serviceWorker
  if (!workers) return
  addEventListener('load', async () => {
    const site = await workers.register(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/sw.js`).catch(() => {})
    if (!site) return
    // It may have stopped waiting by the time the notice has come.
    const tell = async ({ waiting } = site) => { if (waiting && workers.controller) void (await import('../offline/notice.ts')).tellOf(waiting) }
    void tell()
    site.onupdatefound = () => { if (site.installing) site.installing.onstatechange = () => void tell() }
    // Whoever comes back to a page left open is told.
    document.addEventListener('visibilitychange', () => { if (!document.hidden) site.update().catch(() => {}) })
  })
}
