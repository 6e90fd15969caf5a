/** <lab-mlp>: the shared behaviour, a run that moves only when asked, and units as buttons. The network comes when the lab is in sight, the board when it is opened. */
import { LabElement } from '#labs/lib/lab-element.ts'
import { runOf } from '#labs/lib/run.ts'
import { fields, key, MOST, type State } from './spec.ts'

let live: typeof import('./view.ts') | undefined

class LabMlp extends LabElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = {
    answer: (state: State) => live!.answer(state),
    net: (state: State) => live!.net(state),
    view: (state: State) => live!.view(state),
    table: (state: State) => live!.table(state),
  }
  /** Twenty steps at a time to the longest run; from the start again when it stands there. */
  #run = runOf(this, () => {
    const steps = this.state.steps < MOST ? Math.min(MOST, this.state.steps + 20) : 0
    this.change({ steps }, steps < MOST && this)
    return steps < MOST
  })
  #units = ''
  #data = ''
  /** The board, once it is fetched: shows the points of the state. */
  #board: Promise<() => void> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#fold.ontoggle = () => { this.#board ??= import('./board.ts').then(({ boardOf }) => boardOf(this)) }
    new IntersectionObserver(([entry]) => { if (entry!.isIntersecting) void this.#load().then(() => live && this.#show()) }).observe(this)
  }

  override handleEvent(event: Event): void {
    const unit = +((event.target as HTMLElement).dataset.hiddenUnit ?? 0)
    if (unit) this.change({ unit: unit === this.state.unit ? 0 : unit })
    else super.handleEvent(event)
  }

  override act(name: string): void {
    if (name === 'run') this.#run(() => this.change({ steps: MOST }))
    else this.change({ steps: name === 'step' ? Math.min(MOST, this.state.steps + 1) : 0 })
  }

  override async draw(): Promise<void> {
    if (!live) await this.#load()
    if (!live) return
    super.draw()
    this.#show()
  }

  get #fold(): HTMLDetailsElement { return this.querySelector('[data-board]')!.closest('details')! }

  async #load(): Promise<void> {
    if (live) return
    this.ariaBusy = 'true'
    try { live = await import('./view.ts') } catch { this.say('没有取到，请检查网络后再试。', true) }
    this.ariaBusy = null
  }

  /** What stands around the views. Buttons are made anew only when they differ, and the one that had the focus has it again. */
  #show(): void {
    const { data } = this.state
    if (data === 'own' && data !== this.#data) this.#fold.open = true
    this.#data = data
    void this.#board?.then((show) => show())
    const next = live!.units(this.state)
    if (next === this.#units) return
    const at = this.all('[data-hidden-unit]').indexOf(document.activeElement as HTMLInputElement)
    this.one('[data-units]').innerHTML = this.#units = next
    this.all('[data-hidden-unit]')[at]?.focus()
  }
}

customElements.define('lab-mlp', LabMlp)
