/** <lab-cluster>: only the shared behaviour, with a table of starting centres. */
import { TableElement } from '#labs/lib/table-element.ts'
import { fields, key } from './spec.ts'
import { views } from './view.ts'

class LabCluster extends TableElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views
}

customElements.define('lab-cluster', LabCluster)
