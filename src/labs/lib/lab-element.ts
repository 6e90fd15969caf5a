/** What every lab does in the browser: read controls, redraw, keep the address, say the answer, copy. */
import type { Fields, StateOf } from './fields.ts'
import { markdown } from './markdown.ts'
import { parse, serialise } from './state.ts'

/** Wraps the frame printed by Frame.astro. A subclass gives key, fields and the pure views. */
export abstract class LabElement<F extends Fields> extends HTMLElement {
  /** Of its keys in the query string. */
  abstract readonly key: string
  abstract readonly fields: F
  /** Region → HTML of this state: `answer` is one sentence, the others hold nothing that takes focus. */
  abstract readonly views: Readonly<Record<string, (state: StateOf<F>) => string>>
  /** Events that come to `handleEvent`. */
  readonly heard: readonly string[] = ['input', 'change', 'click']
  declare state: StateOf<F>
  #frame!: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #moved: boolean | undefined

  all<T extends Element = HTMLInputElement>(selector: string): T[] { return [...this.querySelectorAll<T>(selector)] }
  one<T extends Element = HTMLInputElement>(selector: string): T { return this.querySelector<T>(selector)! }
  named(name: string): HTMLInputElement { return this.one(`[name="${name}"]`) }

  connectedCallback(): void {
    this.one('fieldset').disabled = false
    this.state = parse(this.fields, this.key, location.search)
    this.#fill()
    if (serialise(this.fields, this.key, this.state)) this.draw()
    for (const type of this.heard) this.addEventListener(type, this)
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
  }

  handleEvent({ type, target }: Event): void {
    const input = target as HTMLInputElement
    if (type === 'click') return this.#press(input.closest('button')?.dataset ?? {})
    const { for: name, log } = input.dataset
    if (name) {
      const number = this.named(name)
      number.value = log ? `${+(+number.min * (+log) ** +input.value).toPrecision(3)}` : input.value
    }
    this.#read(type === 'input' && input)
  }

  /** Takes part of a new state and shows it. While the reader is `typing` in a control, it and the address stay as they are. */
  change(part: Partial<StateOf<F>>, typing?: Element | false): void {
    this.state = { ...this.state, ...part }
    this.#fill(typing)
    this.#moved ||= !typing
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.draw())
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#settle(), 400)
  }

  /** Puts the views in place and marks the figures that changed. */
  draw(): void {
    const before = this.all('dd data').map((figure) => figure.value)
    for (const region in this.views) this.one(`[data-${region}]`).innerHTML = this.views[region]!(this.state)
    this.all('dd data').forEach((figure, i) => figure.classList.toggle('changed', figure.value !== before[i]))
  }

  /** One sentence for the only live region; `seen` also shows it to the eye. */
  say(text: string, seen = false): void {
    const status = this.one('[role=status]')
    status.textContent = text
    status.classList.toggle('seen', seen)
  }

  /** A button of this lab only was pressed. */
  act(_name: string): void {}

  /** The text in the controls of one field. */
  text(name: string): string {
    const input = this.named(name)
    return input.type === 'checkbox' ? `${+input.checked}` : input.value
  }

  /** The state's value → the controls of one field. */
  put(name: string, value: unknown, typing?: Element | false): void {
    for (const input of this.all(`[name="${name}"],input[data-for="${name}"]`)) {
      if (input === typing) continue
      const { log, unit } = input.dataset
      input.checked = value === true
      input.value = `${log ? Math.log(+value! / +this.named(name).min) / Math.log(+log) : value}`
      if (unit != null) input.ariaValueText = value + unit
    }
  }

  /** Every control → the state; what cannot be read stays as it was. */
  #read(typing?: Element | false): void {
    const next: Record<string, unknown> = {}
    for (const name in this.fields) next[name] = this.fields[name]!.read(this.text(name)) ?? this.state[name]
    this.change(next as StateOf<F>, typing)
  }

  #fill(typing?: Element | false): void {
    for (const name in this.fields) this.put(name, this.state[name], typing)
  }

  #address(hash: string, whole?: boolean): string {
    const query = serialise(this.fields, this.key, this.state, location.search, whole)
    return location.pathname + (query && '?' + query) + hash
  }

  #settle(): void {
    this.say(this.one('[data-answer]').textContent)
    // Safari throws past 100 calls in 10 s: then the address waits for the next change.
    if (this.#moved) try { history.replaceState(history.state, '', this.#address(location.hash)) } catch {}
    this.#moved = false
  }

  #press({ preset, note, times, act, for: name }: DOMStringMap): void {
    const section = this.parentElement!
    if (preset != null) this.change(parse(this.fields, this.key, preset))
    if (note) section.querySelector<HTMLDetailsElement>('.lab-note')!.open = true
    if (times) {
      const number = this.named(name!)
      number.value = `${+(+number.value * +times).toPrecision(6)}`
      this.#read()
    }
    if (act === 'link') this.#copy(location.origin + this.#address('#' + section.id, true))
    else if (act === 'result') this.#copy(markdown(section))
    else if (act) this.act(act)
  }

  async #copy(text: string): Promise<void> {
    let said = '已复制。'
    try { await navigator.clipboard.writeText(text) } catch { said = '没能复制。' }
    this.say(said, true)
  }
}
