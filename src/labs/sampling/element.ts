/** <lab-sampling>: only the shared behaviour, and a table of scores. */
import { TableElement } from '#labs/lib/table-element.ts'
import { fields, key } from './spec.ts'
import { views } from './view.ts'

class LabSampling extends TableElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views
}

customElements.define('lab-sampling', LabSampling)
