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
  #watch = new IntersectionObserver(([entry]) => entry!.isIntersecting || this.#halt())

  override connectedCallback(): void {
    super.connectedCallback()
    this.#watch.observe(this)
  }

  override disconnectedCallback(): void {
    this.#halt()
    this.#watch.disconnect()
    super.disconnectedCallback()
  }

  override handleEvent(event: Event): void {
    if (event.type !== 'click') this.#halt()
    super.handleEvent(event)
  }

  override act(name: string): void {
    const running = this.#beat !== undefined
    this.#halt()
    if (name === 'step') this.change({ steps: Math.min(1000, this.state.steps + 1) })
    if (name === 'rewind') this.change({ steps: 0 })
    if (name === 'run' && !running) this.#run(finish(this.state))
  }

  /** Step by step to `end`, faster as it goes; at once for a reader who wants no motion. */
  #run(end: number): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.change({ steps: end })
    if (this.state.steps >= end) this.change({ steps: 0 }, this)
    this.#press(true)
    this.#beat = setInterval(() => {
      const steps = Math.min(end, this.state.steps + Math.ceil((this.state.steps + 1) / 12))
      this.change({ steps }, steps < end && this)
      if (steps === end) this.#halt()
    }, 160)
  }

  #halt(): void {
    clearInterval(this.#beat)
    this.#beat = undefined
    this.#press(false)
  }

  #press = (on: boolean): void => this.one('[data-act=run]').setAttribute('aria-pressed', `${on}`)
}

customElements.define('lab-gd', LabGd)
