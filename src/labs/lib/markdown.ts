/** A lab's section in the page → Markdown: inputs, results to six digits, formulas, version, date, address. */

type Part = HTMLElement & Partial<Pick<HTMLInputElement, 'type' | 'checked' | 'value'> & Pick<HTMLSelectElement, 'selectedOptions'>>

/** Takes the parts in page order: h3, `[data-answer]`, `[data-label]` controls, `dt`/`dd` pairs, `.lab-formula p`. */
export const markdown = (section: Element): string =>
  [...section.querySelectorAll<Part>('h3,[data-answer],[data-label],dd,.lab-formula p')].map((part) => {
    const { label, unit } = part.dataset
    if (label) return `- ${label}：${part.type === 'checkbox' ? part.checked : part.selectedOptions?.[0]!.text ?? part.value}`
    if (part.localName !== 'dd') return `\n${part.textContent}\n`
    return `- ${part.previousSibling!.textContent}：${[...part.querySelectorAll('data')].map(({ value }) => +(+value).toPrecision(6))} ${unit}`
  }).join('\n') + `\n${section.querySelector<HTMLElement>('[data-version]')!.dataset.version} ${new Date().toISOString().slice(0, 10)} ${location.href}\n`
