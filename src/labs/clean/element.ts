/** <lab-clean>: the shared behaviour, and two texts of the reader's own. */
import { TableElement } from '#labs/lib/table-element.ts'
import { fields, key, type State } from './spec.ts'
import { views } from './view.ts'

class LabClean extends TableElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views

  /** Who writes wants to see that text. */
  override handleEvent(event: Event): void {
    const { name, value } = event.target as HTMLTextAreaElement
    if ((name === 'a' || name === 'b') && value) this.named('pair').value = 'own'
    super.handleEvent(event)
  }

  /** No preset takes away what the reader wrote. */
  override change(part: Partial<State>, typing?: Element | false): void {
    super.change({ ...part, a: this.text('a'), b: this.text('b') }, typing)
  }
}

customElements.define('lab-clean', LabClean)
