/** Spec → HTML of native controls, printed at build. The element finds them again by `name`, `data-for` and `data-*`. */
import { inkPath, rowsOf } from './bitmap.ts'
import type { AnyField, BitmapField, ChoiceField, Fields, NumberField, PointsField, StateOf, TableField, TextField } from './fields.ts'
import { html, type Markup } from './html.ts'
import type { Spec, Wording } from './spec.ts'
import { parse, serialise, write } from './state.ts'

/** Position of a logarithmic slider: 0 at the minimum, 1 at the maximum. */
const position = ({ def, min, max }: NumberField): number => Math.log(def / min) / Math.log(max / min)

const named = (label: string, unit?: string) => (unit ? `${label}（${unit}）` : label)

function aid(name: string, field: NumberField, { label, unit, step, aid: kind }: Wording) {
  if (!kind) return ''
  if (kind === 'double') return html`
    <button type="button" data-for="${name}" data-times="0.5" aria-label="÷2：${label}减半">÷2</button>
    <button type="button" data-for="${name}" data-times="2" aria-label="×2：${label}加倍">×2</button>`
  const said = html`aria-label="${label}（滑杆）" aria-valuetext="${field.def}${unit}" data-unit="${unit}"`
  return kind === 'log'
    ? html`<input type="range" data-for="${name}" data-log="${field.max / field.min}" min="0" max="1" step="0.005" value="${position(field).toFixed(3)}" ${said} autocomplete="off">`
    : html`<input type="range" data-for="${name}" min="${field.min}" max="${field.max}" step="${step ?? 'any'}" value="${field.def}" ${said} autocomplete="off">`
}

/** A value that no control shows: a drawing or a button of the lab sets it. */
const kept = (name: string, def: string | number, label: string): Markup => html`<input type="hidden" name="${name}" data-label="${label}" value="${def}" autocomplete="off">`

const numberControl = (id: string, name: string, field: NumberField, words: Wording) => words.quiet ? kept(name, field.def, words.label) : html`
  <div class="lab-field${words.aid === 'double' && ' lab-double'}">
    <label for="${id}">${words.label}${words.unit && html`<span class="lab-unit">${words.unit}</span>`}</label>
    ${aid(name, field, words)}
    <input id="${id}" type="number" name="${name}" data-label="${named(words.label, words.unit)}"
 min="${field.min}" max="${field.max}" step="${words.step ?? 'any'}" value="${field.def}" ${field.min >= 0 && html`inputmode="decimal" `}autocomplete="off">
  </div>`

const choiceControl = (id: string, name: string, field: ChoiceField<string>, { label, options = {} }: Wording) => html`
  <div class="lab-field lab-choice"><label for="${id}">${label}</label>
    <select id="${id}" name="${name}" data-label="${label}" autocomplete="off">${field.options.map((value) =>
      html`<option value="${value}"${value === field.def && ' selected'}>${options[value] ?? value}</option>`)}</select>
  </div>`

const flagControl = (id: string, name: string, on: boolean, { label }: Wording) => html`
  <div class="lab-field lab-flag"><input id="${id}" type="checkbox" name="${name}" data-label="${label}"${on && ' checked'} autocomplete="off"><label for="${id}">${label}</label></div>`

/** Every cell up to the largest size; those outside the present size are hidden. */
function tableControl(id: string, name: string, field: TableField, { label, step, row = '行', names = [], columns, spare = () => 0 }: Wording) {
  const size = (what: 'rows' | 'cols', text: string, value: number) => field[what][0] < field[what][1] && html`
    <label class="lab-size" for="${id}-${what}">${text}<input id="${id}-${what}" type="number" name="${name}.${what}" min="${field[what][0]}" max="${field[what][1]}" value="${value}" autocomplete="off"></label>`
  const range = (count: number) => Array.from({ length: count }, (_, i) => i)
  const rowName = (r: number) => names[r] ?? `${row} ${r + 1}`
  const column = (c: number) => columns?.[c] ?? `第 ${c + 1} 列`
  const cell = (r: number, c: number) => html`<td${field.def[r]?.[c] === undefined && ' hidden'}><input type="number" aria-label="${rowName(r)}，${column(c)}" min="${field.min}" max="${field.max}" step="${step ?? 'any'}" value="${field.def[r]?.[c] ?? spare(r, c)}" autocomplete="off"></td>`
  return html`<div class="lab-sizes">${size('rows', `${row}数`, field.def.length)}${size('cols', '列数', field.def[0]!.length)}</div>
    <input type="hidden" name="${name}" data-label="${label}" value="${write(field.def)}"><div class="lab-scroll" role="group" aria-label="${label}"><table class="lab-cells"><tbody>
    ${columns && html`<tr><td></td>${columns.map((text) => html`<th scope="col">${text}</th>`)}</tr>`}
    ${range(field.rows[1]).map((r) => html`<tr data-row="${name}"${r >= field.def.length && ' hidden'}><th scope="row">${names[r] ?? r + 1}</th>${range(field.cols[1]).map((c) => cell(r, c))}</tr>`)}
    </tbody></table></div>`
}

/** The sheet a reader draws on; the hidden input is what the element reads. A lab's element makes it a tool, without script it is a picture. */
const bitmapControl = (name: string, { def }: BitmapField, { label }: Wording) => html`
  ${kept(name, def, label)}
  <svg class="lab-board" viewBox="0 0 32 32" data-board="${name}" role="img" aria-label="${label}"><path data-ink d="${inkPath(rowsOf(def))}"></path></svg>`

/** The sheet for points of two classes, a tenth a step, and its tools; as with the drawing, the lab's element makes it work. */
const pointsControl = (name: string, { def }: PointsField, { label }: Wording) => html`
  ${kept(name, def, label)}
  <div class="lab-actions" role="group" aria-label="笔"><button type="button" data-tool="1" aria-pressed="true">画 1（蓝圆）</button><button type="button" data-tool="0" aria-pressed="false">画 0（橙方）</button></div>
  <svg class="lab-board lab-plane" viewBox="-12.5 -12.5 25 25" data-board="${name}" role="img" aria-label="${label}"></svg>
  <div class="lab-actions" role="group" aria-label="改"><button type="button" data-tool="undo">撤销</button><button type="button" data-tool="clear">清空</button></div>`

const textControl = (id: string, name: string, { max }: TextField, { label }: Wording) => html`
  <div class="lab-own"><label for="${id}">${label}</label><textarea id="${id}" name="${name}" data-label="${label}" rows="3" maxlength="${max}" spellcheck="false" autocomplete="off"></textarea></div>`

function control(id: string, name: string, field: AnyField, words: Wording): Markup {
  const own = `${id}-${name}`
  switch (field.kind) {
    case 'number': return numberControl(own, name, field, words)
    case 'choice': return choiceControl(own, name, field, words)
    case 'flag': return flagControl(own, name, field.def, words)
    case 'table': return tableControl(own, name, field, words)
    case 'bitmap': return bitmapControl(name, field, words)
    case 'points': return pointsControl(name, field, words)
    case 'text': return textControl(own, name, field, words)
  }
}

/** The whole content of a lab's fieldset; the page's own script copies as CSV (`data-csv`). `id` is the lab's own, so that two labs on a page never share an id. */
export function controls<F extends Fields>(id: string, spec: Spec<F>): string {
  const { fields, words, prefix } = spec
  const defaults = parse(fields, prefix, '')
  const query = (state: Partial<StateOf<F>>) => serialise(fields, prefix, { ...defaults, ...state })
  const presets = html`<div class="lab-presets" role="group" aria-label="预设">${spec.presets.map(({ label, state, note }) =>
    html`<button type="button" data-preset="${query(state)}"${note && html` data-note="1"`}>${label}</button>`)}</div>`
  const actions = spec.actions && html`<div class="lab-actions" role="group" ${spec.doing ? html`aria-labelledby="${id}-doing"><p id="${id}-doing">${spec.doing}</p>` : html`aria-label="走">`}${Object.entries(spec.actions).map(([act, label]) => html`<button type="button" data-act="${act}">${label}</button>`)}</div>`
  const [first, ...rest] = spec.groups.map(({ legend, names, folded }) => {
    const inside = names.map((name) => control(id, name, fields[name]!, words[name]))
    return folded
      ? html`<details class="lab-group"><summary>${legend}</summary><div class="lab-grid">${inside}</div></details>`
      : html`<div class="lab-group lab-grid" role="group" aria-label="${legend}">${inside}</div>`
  })
  const tools = html`<div class="lab-tools"><button type="button" data-preset="">恢复默认</button><button type="button" data-act="link">复制链接</button><button type="button" data-act="result">复制结果</button><button type="button" data-csv>复制 CSV</button></div>`
  return html`<legend class="lab-hidden">可以改的数</legend>${presets}${first}${actions}${rest}${tools}`.markup
}

