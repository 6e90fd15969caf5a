/** A lab's section in the page → Markdown: inputs, results to six digits, formulas, version, date, address. */

type Part = HTMLElement & Partial<Pick<HTMLInputElement, 'type' | 'checked' | 'value'> & Pick<HTMLSelectElement, 'selectedOptions'>>

/** Takes the parts in page order: h3, `[data-answer]`, `[data-label]` controls, `dt`/`dd` pairs, `.lab-formula p`. */
export const markdown = (section: HTMLElement): string =>
  [...section.querySelectorAll<Part>('h3,[data-answer],[data-label],dd,.lab-formula p')].map((part) => {
    const { textContent: text, type, value, selectedOptions, dataset: { label } } = part
    if (label) return `- ${label}：${type === 'checkbox' ? (part.checked ? '是' : '否') : selectedOptions?.[0]!.text ?? value}`
    if (part.localName !== 'dd') return `\n${text}\n`
    return `- ${part.previousSibling!.textContent}：${text}` + [...part.querySelectorAll('data')].map((d) => `（${+(+d.value).toPrecision(6)}）`).join('')
  }).join('\n') + `\n${section.dataset.version} ${new Date().toISOString().slice(0, 10)} ${location.href}`
