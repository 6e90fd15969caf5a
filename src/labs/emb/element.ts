/** <lab-emb>: the shared behaviour, with tables. */
import { TableElement } from '#labs/lib/table-element.ts'
import { fields, key } from './spec.ts'
import { views } from './view.ts'

class LabEmb extends TableElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views
}

customElements.define('lab-emb', LabEmb)
