/** <lab-digits>: the shared behaviour, a sheet to draw on with mouse, finger or keys, and a network fetched when first needed. */
import { hexOf, inkPath, rowsOf } from '#labs/lib/bitmap.ts'
import { clamp } from '#labs/lib/clamp.ts'
import { LabElement } from '#labs/lib/lab-element.ts'
import { readNet, stroke, type Net, type Point } from './kernel.ts'
import { fields, key, type State } from './spec.ts'
import { answer, table, view } from './view.ts'

let net: Net | undefined
/** The weights are 15 KB: only a reader who starts fetches them. */
const load = async (): Promise<void> => { net ??= readNet((await import('./weights.ts')).weights) }

const steps: Record<string, Point> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }

class LabDigits extends LabElement<typeof fields> {
  readonly key = key
  readonly fields = fields
  readonly views = {
    answer: (state: State) => answer(state, net!),
    view: (state: State) => view(state, net!),
    table: (state: State) => table(state, net!),
  }
  override readonly heard = ['input', 'change', 'click', 'focusin', 'pointerover', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'keydown']
  /** Where the pen is, in pixels of the sheet; and whether it touches. */
  #pen: Point = [16, 4]
  #down = false
  /** The drawing is the reader's own: an example is wiped by the first stroke. */
  #own = false

  override connectedCallback(): void {
    super.connectedCallback()
    this.#board.tabIndex = 0
    this.#board.setAttribute('role', 'application')
    this.#board.setAttribute('aria-label', '画板，32 乘 32 格：方向键移动笔，空格落笔或抬笔')
    this.#board.insertAdjacentHTML('beforeend', '<circle data-pen r="2.5"/>')
    this.#move(this.#pen)
  }

  override handleEvent(event: Event): void {
    const { type, target } = event
    if (type === 'focusin' || type === 'pointerover') return void load()
    if ((target as Element).closest('[data-preset],[data-act=clear]')) this.#own = false
    if (event instanceof KeyboardEvent) return this.#key(event)
    if (event instanceof PointerEvent && type !== 'click') return this.#pointer(event)
    super.handleEvent(event)
  }

  override act(): void {
    this.#own = true
    this.change({ px: '0'.repeat(256), dx: 0, dy: 0 })
    this.#board.focus()
  }

  override put(name: string, value: unknown, typing?: Element | false): void {
    super.put(name, value, typing)
    if (name === 'px') this.#board.querySelector('[data-ink]')!.setAttribute('d', inkPath(rowsOf(`${value}`)))
  }

  override async draw(): Promise<void> {
    if (!net) {
      this.ariaBusy = 'true'
      await load()
      this.ariaBusy = null
    }
    super.draw()
  }

  #pointer(event: PointerEvent): void {
    const on = this.#board.contains(event.target as Node)
    if (event.type === 'pointerup' || event.type === 'pointercancel') this.#down = false
    if (!on || !event.isPrimary) return
    const { left, top, width, height } = this.#board.getBoundingClientRect()
    const at: Point = [((event.clientX - left) / width) * 32, ((event.clientY - top) / height) * 32]
    if (event.type === 'pointerdown') {
      this.#board.setPointerCapture(event.pointerId)
      this.#move(at)
      this.#down = true
      this.#line(at)
    } else if (event.type === 'pointermove' && this.#down) this.#line(at)
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.#board) return
    const step = steps[event.key]
    if (event.key === 'Escape') this.#board.blur()
    if (event.key === ' ') {
      this.#down = !this.#down
      this.say(this.#down ? '落笔' : '抬笔')
      if (this.#down) this.#line(this.#pen)
    }
    if (step) {
      const at: Point = [clamp(this.#pen[0] + 2 * step[0], 0, 32), clamp(this.#pen[1] + 2 * step[1], 0, 32)]
      if (this.#down) this.#line(at)
      else this.#move(at)
    }
    if (step || event.key === ' ') event.preventDefault()
  }

  /** Draws from where the pen is to `at`. */
  #line(at: Point): void {
    const sheet = this.#own ? this.state.px : '0'.repeat(256)
    const fresh = this.#own ? {} : { dx: 0, dy: 0 }
    this.#own = true
    this.change({ px: hexOf(stroke(rowsOf(sheet), this.#pen, at)), ...fresh })
    this.#move(at)
  }

  #move(at: Point): void {
    this.#pen = at
    const mark = this.#board.querySelector('[data-pen]')!
    mark.setAttribute('cx', `${at[0]}`)
    mark.setAttribute('cy', `${at[1]}`)
  }

  get #board(): SVGSVGElement { return this.querySelector<SVGSVGElement>('[data-board]')! }
}

customElements.define('lab-digits', LabDigits)
