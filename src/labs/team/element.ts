/** <lab-team>: only the shared behaviour, with tables of people and rounds. */
import { TableElement } from '#labs/lib/table-element.ts'
import { fields, key } from './spec.ts'
import { views } from './view.ts'

class LabTeam extends TableElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views
}

customElements.define('lab-team', LabTeam)
