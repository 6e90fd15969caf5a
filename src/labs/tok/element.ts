/** <lab-tok>: the shared behaviour, a text of the reader's own, and the whole vocabularies a reader asks for. */
import { LabElement } from '#labs/lib/lab-element.ts'
import type { Known } from './model.ts'
import type { Tokenizer } from './pieces.ts'
import { fields, key, type State } from './spec.ts'
import { answer, table, view } from './view.ts'

class LabTok extends LabElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = {
    answer: (state: State) => answer(state, this.#known),
    view: (state: State) => view(state, this.#known),
    table: (state: State) => table(state, this.#known),
  }
  #known: Known = { text: '', cuts: {} }
  /** Vocabularies that were fetched. */
  readonly #whole = new Set<Tokenizer>()

  /** Who writes wants to see that text. */
  override handleEvent(event: Event): void {
    const { name, value } = event.target as HTMLTextAreaElement
    if (name === 'own' && value) this.named('s').value = name
    super.handleEvent(event)
  }

  /** No preset takes away what the reader wrote. */
  override change(part: Partial<State>, typing?: Element | false): void {
    super.change({ ...part, own: this.text('own') }, typing)
  }

  /** A vocabulary is asked for: fetched, or said to be out of reach. Both are told by the answer. */
  override async act(name: string): Promise<void> {
    const v = name as Tokenizer
    const button = this.one(`[data-act=${v}]`)
    button.ariaBusy = 'true'
    this.say('正在取词表……', true)
    this.#known.failed = undefined
    try {
      await (await import('./remote.ts')).cutBy(v, '')
      this.#whole.add(v)
      button.ariaPressed = 'true'
    } catch { this.#known.failed = v }
    button.ariaBusy = null
    const own = this.text('own').trim()
    this.change({ v, ...own && { s: 'own' } })
    // Nothing to count yet: that is the next step.
    if (!own && document.activeElement === button) this.named('own').focus()
  }

  /** The reader's own text is cut anew by every vocabulary at hand, before it is shown. */
  override async draw(): Promise<void> {
    const { s, own } = this.state
    const known = this.#known.text === own ? this.#known.cuts : {}
    const missing = s === 'own' ? [...this.#whole].filter((name) => !known[name]) : []
    if (missing.length) {
      this.ariaBusy = 'true'
      const { cutBy } = await import('./remote.ts')
      const cuts = await Promise.all(missing.map(async (name) => [name, await cutBy(name, own)] as const)).catch(() => [])
      // Written on meanwhile: that text has a draw of its own.
      if (this.state.own !== own) return
      this.#known = { ...this.#known, text: own, cuts: { ...known, ...Object.fromEntries(cuts) } }
    }
    this.ariaBusy = null
    super.draw()
  }
}

customElements.define('lab-tok', LabTok)
