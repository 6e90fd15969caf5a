/** <lab-mlp>: the shared behaviour, and a run that moves only when asked. */
import { LabElement } from '#labs/lib/lab-element.ts'
import { runOf } from '#labs/lib/run.ts'
import { fields, key, MOST } from './spec.ts'
import { views } from './view.ts'

class LabMlp extends LabElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views
  /** Twenty steps at a time to the longest run; from the start again when it stands there. */
  #run = runOf(this, () => {
    const steps = this.state.steps < MOST ? Math.min(MOST, this.state.steps + 20) : 0
    this.change({ steps }, steps < MOST && this)
    return steps < MOST
  })

  override act(name: string): void {
    if (name === 'run') this.#run(() => this.change({ steps: MOST }))
    else this.change({ steps: name === 'step' ? Math.min(MOST, this.state.steps + 1) : 0 })
  }
}

customElements.define('lab-mlp', LabMlp)
