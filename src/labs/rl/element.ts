/** <lab-rl>: the shared behaviour, one more sweep at a time, and a grid: arrows look at a cell, Enter changes it. */
import { TableElement } from '#labs/lib/table-element.ts'
import { fields, key } from './spec.ts'
import { views } from './view.ts'

const steps: Record<string, number> = { ArrowUp: -4, ArrowDown: 4, ArrowLeft: -1, ArrowRight: 1 }

const place = (at: number) => ({ row: (at >> 2) + 1, col: (at % 4) + 1 })

class LabRl extends TableElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views
  override readonly heard = ['input', 'change', 'click', 'keydown']

  override handleEvent(event: Event): void {
    const cell = (event.target as Element).closest<HTMLElement>('[role=gridcell]')
    if (!cell) return event.type === 'keydown' ? undefined : super.handleEvent(event)
    const at = this.#cells().indexOf(cell)
    if (event.type === 'click') return this.#turn(at)
    const pressed = (event as KeyboardEvent).key
    const to = at + (steps[pressed] ?? 0)
    if (pressed === 'Enter' || pressed === ' ') this.#turn(at)
    else if (pressed === 'Escape') return cell.blur()
    else if (!steps[pressed]) return
    else if (to >= 0 && to < 16 && (steps[pressed]! % 4 === 0 || to >> 2 === at >> 2)) {
      this.#cells()[to]!.focus()
      this.change(place(to))
    }
    event.preventDefault()
  }

  override act(name: string): void {
    this.change({ sweeps: name === 'sweep' ? Math.min(500, this.state.sweeps + 1) : 0 })
  }

  /** The cell that had the focus has it again. */
  override draw(): void {
    const at = this.#cells().indexOf(document.activeElement as HTMLElement)
    super.draw()
    this.#cells()[at]?.focus()
  }

  #cells = (): HTMLElement[] => this.all<HTMLElement>('[role=gridcell]')

  /** Floor, goal, pit, wall, floor. */
  #turn(at: number): void {
    this.change({ ...place(at), cells: this.state.cells.map((line, row) => line.map((kind, column) => (row * 4 + column === at ? (Math.round(kind) + 1) % 4 : kind))) })
  }
}

customElements.define('lab-rl', LabRl)
