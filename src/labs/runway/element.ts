/** <lab-runway>: only the shared behaviour. */
import { TableElement } from '#labs/lib/table-element.ts'
import { fields, key } from './spec.ts'
import { views } from './view.ts'

class LabRunway extends TableElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views
}

customElements.define('lab-runway', LabRunway)
