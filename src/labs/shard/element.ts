/** <lab-shard>: only the shared behaviour. */
import { LabElement } from '#labs/lib/lab-element.ts'
import { fields, key } from './spec.ts'
import { views } from './view.ts'

class LabShard extends LabElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views
}

customElements.define('lab-shard', LabShard)
