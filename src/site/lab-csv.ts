/** A lab's section in the page → CSV (RFC 4180): what was put in, what came out to six digits, every table, and where it is from. */

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const words = ({ textContent }: Node): string => textContent!.replace(/\s+/g, ' ').trim()

function valueOf(field: Element): string {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]!.text
  const { type, checked, value } = field as HTMLInputElement
  return type === 'checkbox' ? (checked ? '是' : '否') : value
}

/** A figure's text for the eye, then each number in it for a spreadsheet. */
const figure = (dd: Element): string[] =>
  [words(dd.previousElementSibling!), words(dd), ...[...dd.querySelectorAll('data')].map(({ value }) => `${+(+value).toPrecision(6)}`)]

export function csvOf(section: HTMLElement): string {
  const all = (selector: string) => [...section.querySelectorAll<HTMLElement>(selector)]
  const rows = [
    ...all('h3, [data-answer]').map((one) => [words(one)]),
    ...all('[data-label]').map((field) => [field.dataset.label!, valueOf(field)]),
    ...all('dd').map(figure),
    ...all('[data-table] tr').map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.querySelector('data')?.value ?? words(cell))),
    [`${section.dataset.version} ${new Date().toISOString().slice(0, 10)}`, location.href],
  ]
  return rows.map((row) => `${row.map(quoted).join()}\r\n`).join('')
}
