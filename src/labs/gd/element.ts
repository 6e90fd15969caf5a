/** <lab-gd>: the shared behaviour, and a run that moves only when asked. */
import { runOf } from '#labs/lib/run.ts'
import { TableElement } from '#labs/lib/table-element.ts'
import { finish } from './model.ts'
import { fields, key } from './spec.ts'
import { views } from './view.ts'

class LabGd extends TableElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views
  /** Step by step to the end, faster as it goes; from the start again when it stands there. */
  #run = runOf(this, () => {
    const [at, end] = [this.state.steps, finish(this.state)]
    const steps = at < end ? Math.min(end, at + Math.ceil((at + 1) / 12)) : 0
    this.change({ steps }, steps < end && this)
    return steps < end
  })

  override act(name: string): void {
    if (name === 'run') this.#run(() => this.change({ steps: finish(this.state) }))
    else this.change({ steps: name === 'step' ? Math.min(1000, this.state.steps + 1) : 0 })
  }
}

customElements.define('lab-gd', LabGd)
