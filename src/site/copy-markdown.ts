/** A page's Markdown → the clipboard. Loaded when the reader asks for it. */
import { announce } from './theme.ts'

async function textOf(url: string): Promise<Blob> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return new Blob([await answer.text()], { type: 'text/plain' })
}

/** The clipboard is given the promise, not the text: Safari forgets the click while the text is fetched. Where there is no clipboard the link is followed. */
export async function copyMarkdown(link: HTMLAnchorElement): Promise<void> {
  const words = link.textContent
  const text = textOf(link.href)
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })])
    announce('已复制本页为 Markdown')
    link.textContent = '已复制'
    setTimeout(() => { link.textContent = words }, 2000)
  } catch {
    text.then(() => { location.href = link.href }, () => announce('Markdown 没有取到，请检查网络后再试。', true))
  }
}
