/** <lab-tok>: the shared behaviour, and a text of the reader's own. */
import { LabElement } from '#labs/lib/lab-element.ts'
import { fields, key, type State } from './spec.ts'
import { views } from './view.ts'

class LabTok extends LabElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views

  /** Who writes wants to see that text. */
  override handleEvent(event: Event): void {
    const { name, value } = event.target as HTMLTextAreaElement
    if (name === 'own' && value) this.named('s').value = name
    super.handleEvent(event)
  }

  /** No preset takes away what the reader wrote. */
  override change(part: Partial<State>, typing?: Element | false): void {
    super.change({ ...part, own: this.text('own') }, typing)
  }
}

customElements.define('lab-tok', LabTok)
