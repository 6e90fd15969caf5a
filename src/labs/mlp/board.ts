/** The board of <lab-mlp>: points of either class by mouse, finger and keys. Fetched when it is opened. */
import type { LabElement } from '#labs/lib/lab-element.ts'
import type { fields } from './spec.ts'

type Cell = readonly [right: number, up: number]
/** Tenths from the middle to an edge; points at most, as the field takes them. */
const EDGE = 12, MOST = 100

const steps: Record<string, Cell> = { ArrowUp: [0, 1], ArrowDown: [0, -1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }
const within = (tenths: number): number => Math.min(EDGE, Math.max(-EDGE, tenths))
const written = (cell: Cell): string => cell.map((tenths) => String.fromCharCode(109 + tenths)).join('')
const listed = (own: string): string[] => own.match(/.../g) ?? []

/** A drawing after a point is put in a cell: what stood there goes, and nothing new comes where the same class stood. */
export function put(own: string, y: string, cell: Cell): string {
  const point = y + written(cell)
  const others = listed(own).filter((one) => one.slice(1) !== point.slice(1))
  return others.join('') + (listed(own).includes(point) ? '' : point)
}

/** Why an address's points were not taken, or nothing when they were: the first that cannot be read, or their number. */
export function refusal(text: string): string {
  const all = text.match(/.{1,3}/gs) ?? []
  const at = all.findIndex((one) => !/^[01][a-y]{2}$/.test(one))
  if (at >= 0) return `链接里的点没有用上：第 ${at + 1} 个“${all[at]!}”读不懂，要写成 0 或 1 加两个字母 a 到 y，如 1mm。`
  return all.length > MOST ? `链接里的点没有用上：有 ${all.length} 个，最多 ${MOST} 个。` : ''
}

/** Makes the board of a lab work; gives what shows the state's points on it. */
export function boardOf(lab: LabElement<typeof fields>): () => void {
  const board = lab.querySelector<SVGSVGElement>('[data-board]')!
  const tools = lab.all<HTMLButtonElement>('[data-tool]')
  const past: string[] = []
  let pen = '1'
  let cursor: Cell = [0, 0]
  /** What a stroke has made of the points so far. The lab learns them when it ends: a large network takes a second to learn. */
  let stroke: string | undefined
  const now = (): string => stroke ?? lab.state.own

  function show(): void {
    const [x, y] = cursor
    board.innerHTML = listed(now()).map((point) => {
      const [u, v] = [point.charCodeAt(1) - 109, 109 - point.charCodeAt(2)]
      return point[0] === '1' ? `<circle data-y="1" cx="${u}" cy="${v}" r=".5"/>` : `<rect data-y="0" x="${u - 0.45}" y="${v - 0.45}" width=".9" height=".9"/>`
    }).join('') + `<path data-pen d="M${x - 1} ${-y}h2M${x} ${-y - 1}v2"/>`
  }

  const full = (own: string): boolean => {
    const over = own.length > 3 * MOST
    if (over) lab.say(`最多 ${MOST} 个点。`, true)
    return over
  }

  /** Hands the points to the lab; `undone` ones are not to be come back to. */
  function learn(own: string, undone = false): void {
    if (!undone) past.push(lab.state.own)
    stroke = undefined
    lab.change({ own, data: 'own' })
    show()
    lab.querySelector('.lab-refused')?.remove()
  }

  const undo = (): void => learn(past.pop() ?? lab.state.own.slice(0, -3), true)
  const place = (y: string): void => {
    const own = put(now(), y, cursor)
    if (!full(own)) learn(own)
  }

  function tell(): void {
    const there = listed(now()).find((point) => point.slice(1) === written(cursor))
    lab.say(`(${cursor.map((tenths) => `${tenths / 10}`.replace('-', '−')).join(', ')})${there ? `：${there[0]!}` : ''}`)
  }

  /** Moves to where a pointer is; says whether that is another cell. */
  function follow({ clientX, clientY }: PointerEvent): boolean {
    const { left, top, width, height } = board.getBoundingClientRect()
    const tenths = (share: number) => within(Math.round((share - 0.5) * (2 * EDGE + 1)))
    const before = written(cursor)
    cursor = [tenths((clientX - left) / width), tenths(1 - (clientY - top) / height)]
    return written(cursor) !== before
  }

  board.onpointerdown = (event) => {
    if (!event.isPrimary || event.button) return
    board.setPointerCapture(event.pointerId)
    follow(event)
    const own = put(now(), pen, cursor)
    if (!full(own)) stroke = own
    show()
  }
  board.onpointermove = (event) => {
    if (stroke === undefined || !event.isPrimary || !follow(event) || listed(stroke).includes(pen + written(cursor))) return
    const own = put(stroke, pen, cursor)
    if (!full(own)) stroke = own
    show()
  }
  board.onpointerup = board.onpointercancel = () => { if (stroke !== undefined) learn(stroke) }

  board.onkeydown = (event) => {
    const { key: pressed } = event
    const step = steps[pressed]
    if (pressed === 'Escape') return board.blur()
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (step) {
      cursor = [within(cursor[0] + step[0]), within(cursor[1] + step[1])]
      show()
    } else if (pressed === ' ' || pressed === 'Enter') place(pen)
    else if (pressed === '0' || pressed === '1') place(pressed)
    else if (pressed === 'Backspace') undo()
    else return
    tell()
    event.preventDefault()
  }

  for (const tool of tools) tool.onclick = () => {
    const { tool: name } = tool.dataset
    if (name === 'undo') undo()
    else if (name === 'clear') learn('')
    else {
      pen = name!
      for (const one of tools.slice(0, 2)) one.ariaPressed = `${one === tool}`
    }
  }

  board.tabIndex = 0
  board.setAttribute('role', 'application')
  board.setAttribute('aria-label', '画板，横竖从 −1.2 到 1.2，方向键移动')
  const note = document.createElement('p')
  note.textContent = '点一下放一个点，按住拖动连着放，同一处再放一次就擦掉。键盘：方向键移动，1、0 放点，空格用选中的笔，退格撤销。坐标噪声不动这些点。'
  tools[0]!.parentElement!.after(note)
  const asked = new URLSearchParams(location.search).get(`${lab.key}.own`)
  const refused = asked && asked !== lab.state.own && refusal(asked)
  if (refused) {
    note.insertAdjacentHTML('afterbegin', '<strong class="lab-refused"></strong>')
    note.firstChild!.textContent = refused
    lab.say(refused)
  }
  show()
  return show
}
