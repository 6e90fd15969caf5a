/** A lab that does what all labs do and nothing more: its custom element, from its key, its fields and its views. */
import type { Fields, StateOf } from './fields.ts'
import { LabElement } from './lab-element.ts'

/** `Base` is TableElement for a lab with tables. */
export function define<F extends Fields>(key: string, fields: F, views: Readonly<Record<string, (state: StateOf<F>) => string>>, Base: typeof LabElement = LabElement): void {
  customElements.define(`lab-${key}`, class extends Base<F> {
    readonly key = key
    readonly fields = fields
    readonly views = views
  })
}
