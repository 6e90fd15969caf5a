/** <lab-cm>: the shared behaviour; whichever of scores and own counts is touched last counts. */
import { LabElement } from '#labs/lib/lab-element.ts'
import { fields, key, source } from './spec.ts'
import { views } from './view.ts'

class LabCm extends LabElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views

  override handleEvent(event: Event): void {
    const { name, dataset } = event.target as HTMLInputElement
    const own = source[dataset.for ?? name]
    if (own !== undefined && event.type === 'input') this.named('own').checked = own
    super.handleEvent(event)
  }
}

customElements.define('lab-cm', LabCm)
