/** A page's Markdown → the clipboard. Loaded when the reader asks for it. */
import { announce } from './theme.ts'

async function textOf(url: string): Promise<Blob> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return new Blob([await answer.text()], { type: 'text/plain' })
}

/** The clipboard is given the promise, not the text: Safari forgets the click while the text is fetched. Where that fails the reader gets the page itself. */
export async function copyMarkdown(link: HTMLAnchorElement): Promise<void> {
  const words = link.textContent
  const say = (said: string) => { link.textContent = said }
  say('正在取……')
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': textOf(link.href) })])
  } catch {
    say(words)
    location.href = link.href
    return
  }
  announce('已复制本页为 Markdown')
  say('已复制')
  setTimeout(say, 2000, words)
}
