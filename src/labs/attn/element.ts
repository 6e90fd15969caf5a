/** <lab-attn>: the shared behaviour, and three matrices walked with the arrow keys. */
import { TableElement } from '#labs/lib/table-element.ts'
import { fields, key } from './spec.ts'
import { views } from './view.ts'

const moves: Record<string, [down: number, right: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -9], End: [0, 9] }

class LabAttn extends TableElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views
  override readonly heard = ['input', 'change', 'click', 'keydown', 'focusin', 'focusout', 'pointerover']
  /** The cell that has the focus: matrix, row, column. */
  #at: [string, number, number] | undefined

  override handleEvent(event: Event): void {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('[role=gridcell]')
    if (!cell) return this.heard.indexOf(event.type) < 3 ? super.handleEvent(event) : undefined
    const [name, row, column] = [cell.closest('table')!.dataset.matrix!, +cell.parentElement!.dataset.r!, cell.cellIndex - 1] as const
    if (event.type === 'pointerover') this.all('[data-r]').forEach((line) => line.classList.toggle('near', line.dataset.r === `${row}`))
    if (event.type === 'focusout') this.#at = undefined
    if (event.type === 'focusin') this.#at = [name, row, column]
    if (event.type === 'focusin') this.say('')
    if (event.type === 'click') this.#go(name, row, column)
    if (!(event instanceof KeyboardEvent)) return
    if (event.key === 'Escape') cell.blur()
    const move = moves[event.key]
    if (move) this.#go(name, row + move[0], column + move[1])
    if (move) event.preventDefault()
  }

  /** Within a matrix every cell can say where it is; elsewhere the answer speaks. */
  override say(text: string, seen = false): void {
    const [name, row, column] = this.#at ?? ['', 0, 0]
    super.say(name ? `第 ${row + 1} 行第 ${column + 1} 列：${this.#cell(name, row, column).textContent}` : text, seen)
  }

  override draw(): void {
    const at = this.#at
    super.draw()
    if (at) this.#cell(...at)?.focus()
  }

  #cell = (name: string, row: number, column: number) => this.one<HTMLTableCellElement>(`[data-matrix=${name}] tr[data-r="${row}"] td:nth-child(${column + 2})`)

  #go(name: string, row: number, column: number): void {
    const last = this.state.x.length - 1
    row = Math.min(last, Math.max(0, row))
    const width = this.#cell(name, row, 0).parentElement!.childElementCount - 2
    this.#cell(name, row, Math.min(width, Math.max(0, column))).focus()
    if (row !== this.state.row - 1) this.change({ row: row + 1 })
  }
}

customElements.define('lab-attn', LabAttn)
