/** A figure opens large: its drawing in a dialog, closed by Esc, the button or a click. */
export function enlargeFigures(): void {
  for (const svg of document.querySelectorAll<SVGElement>('.figure > svg, .figure > .diagram-scroll > svg')) {
    const figure = svg.closest('figure')!
    svg.classList.add('enlarge')
    svg.addEventListener('click', () => open(figure))
  }
  for (const figure of document.querySelectorAll<HTMLElement>('.figure:has(svg.enlarge)')) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy zoom', textContent: '放大' })
    button.addEventListener('click', () => open(figure))
    figure.append(button)
  }
}

function open(figure: HTMLElement): void {
  const drawings = [...figure.querySelectorAll<SVGElement>('svg.enlarge')]
  const shown = drawings.find((svg) => svg.getBoundingClientRect().width > 0)
  if (!shown) return
  const dialog = Object.assign(document.createElement('dialog'), { className: 'lightbox' })
  dialog.setAttribute('aria-label', figure.querySelector('figcaption')?.textContent ?? '图')
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: '关闭', className: 'close' })
  const copy = shown.cloneNode(true) as SVGElement
  copy.removeAttribute('width')
  copy.removeAttribute('height')
  dialog.append(close, copy)
  dialog.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
