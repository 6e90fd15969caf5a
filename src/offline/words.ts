/** What a reader is told: sizes, days, and what went wrong. */
export const megabytes = (bytes: number): string => (bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`)

/** ISO 8601 → the reader's own day and time, `2026-11-26 14:05`. */
export function momentOf(iso: string): string {
  const at = new Date(iso)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** A failure → a Chinese sentence that says what to do. What has come stays in each case. */
export function failure(error: unknown): string {
  const { name, message } = error as Error
  if (name === 'AbortError') return '已取消。取到的都留着，下次从这里接着取。'
  if (name === 'QuotaExceededError') return '空间不够：浏览器不肯再给这个网站空间。腾出一些再接着取，取到的都留着。'
  if (name === 'SecurityError' || name === 'InvalidStateError') return '浏览器不许这个窗口保存，可能是无痕窗口或关掉了网站数据。书照常在线读。'
  if (message === 'busy') return '另一个窗口正在存，请到那里看进度。'
  return '没有取全：网络断了，或网站正在更新。取到的都留着，稍后接着取。'
}
