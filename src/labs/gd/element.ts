/** <lab-gd>: the shared behaviour, and a run that moves only when asked. */
import { TableElement } from '#labs/lib/table-element.ts'
import { finish } from './model.ts'
import { fields, key } from './spec.ts'
import { views } from './view.ts'

class LabGd extends TableElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = views
  #beat: ReturnType<typeof setInterval> | undefined
  /** A lab taken off the page is off screen too. */
  #watch = new IntersectionObserver(([entry]) => entry!.isIntersecting || this.#halt())

  override connectedCallback(): void {
    super.connectedCallback()
    this.#watch.observe(this)
  }

  /** Whatever else the reader touches ends the run. */
  override handleEvent(event: Event): void {
    if (event.target !== this.#button) this.#halt()
    super.handleEvent(event)
  }

  override act(name: string): void {
    if (name !== 'run') this.change({ steps: name === 'step' ? Math.min(1000, this.state.steps + 1) : 0 })
    else if (this.#beat) this.#halt()
    else this.#run(finish(this.state))
  }

  /** Step by step to `end`, faster as it goes; at once for a reader who wants no motion. */
  #run(end: number): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.change({ steps: end })
    if (this.state.steps >= end) this.change({ steps: 0 }, this)
    this.#button.ariaPressed = 'true'
    this.#beat = setInterval(() => {
      const steps = Math.min(end, this.state.steps + Math.ceil((this.state.steps + 1) / 12))
      this.change({ steps }, steps < end && this)
      if (steps === end) this.#halt()
    }, 160)
  }

  #halt(): void {
    clearInterval(this.#beat)
    this.#beat = undefined
    this.#button.ariaPressed = 'false'
  }

  get #button(): Element { return this.one('[data-act=run]') }
}

customElements.define('lab-gd', LabGd)
