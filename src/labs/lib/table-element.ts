/** A lab whose state also holds tables: their cells and their size are native number inputs. */
import type { Fields, TableField } from './fields.ts'
import { LabElement } from './lab-element.ts'
import { write } from './state.ts'

export abstract class TableElement<F extends Fields> extends LabElement<F> {
  #rows(name: string): HTMLInputElement[][] {
    return this.all<HTMLTableRowElement>(`tr[data-row="${name}"]`).map((row) => [...row.querySelectorAll('input')])
  }

  override text(name: string): string {
    const field = this.fields[name]!
    if (field.kind !== 'table') return super.text(name)
    const size = (what: 'rows' | 'cols') => +(this.named(`${name}.${what}`)?.value ?? field[what][0])
    return write(this.#rows(name).slice(0, size('rows')).map((row) => row.slice(0, size('cols')).map((cell) => cell.value)))
  }

  override put(name: string, value: unknown, typing?: Element | false): void {
    if (this.fields[name]!.kind !== 'table') return super.put(name, value, typing)
    const table = value as TableField['def']
    const [rows, cols] = [table.length, table[0]!.length]
    const set = (input: HTMLInputElement | null, to: number | undefined) => { if (input && input !== typing && to !== undefined) input.value = `${to}` }
    this.named(name).value = write(table)
    set(this.named(`${name}.rows`), rows)
    set(this.named(`${name}.cols`), cols)
    this.#rows(name).forEach((row, r) => row.forEach((cell, c) => {
      set(cell, table[r]?.[c])
      cell.parentElement!.hidden = c >= cols
      cell.closest('tr')!.hidden = r >= rows
    }))
  }
}
