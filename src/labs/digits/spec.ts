/** What a reader can change in the digit reader, and what the controls are called. */
import { bitmap, flag, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'
import { examples, start } from './examples.ts'

export const key = 'digits'

export const fields = {
  px: bitmap(start),
  dx: whole(-16, 16, 0),
  dy: whole(-16, 16, 0),
  fit: flag(false),
}
export type State = StateOf<typeof fields>

const example = (digit: number, right: boolean) => examples.find(({ label }, i) => label === digit && right === i < 10)!.px

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'digits 1',
  fields,
  words: {
    px: { label: '画板' },
    dx: { label: '右移', unit: '细格', step: 1, aid: 'slider' },
    dy: { label: '下移', unit: '细格', step: 1, aid: 'slider' },
    fit: { label: '先裁切、放大到满格' },
  },
  groups: [{ legend: '画', names: ['px'] }, { legend: '摆放', names: ['dx', 'dy', 'fit'] }],
  presets: [
    { label: '测试图 7', state: {} },
    { label: '测试图 2', state: { px: example(2, true) } },
    { label: '下移一格', state: { dy: 4 } },
    { label: '下移一格再放大', state: { dy: 4, fit: true } },
    { label: '认错的 0', state: { px: example(0, false) } },
    { label: '认错的 9', state: { px: example(9, false) } },
    { label: '白纸', state: { px: '0'.repeat(256) } },
    { label: '常见错法', state: { dy: 4 }, note: true },
  ],
  actions: { clear: '清空，自己画' },
}
