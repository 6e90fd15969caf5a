/** The kinds of value a lab's state holds: each has a default, knows its range and reads itself from text. */
import { clamp } from './clamp.ts'

export interface Field<V> {
  readonly def: V
  /** Text → an allowed value, clamped; undefined when it cannot be read. */
  read(text: string): V | undefined
  /** What stands in the address; `whole` when the reader asked for a link. Without it, state.ts writes the value. */
  write?(value: V, whole: boolean): string
}

type Matrix = readonly (readonly number[])[]
type Range = readonly [low: number, high: number]

export interface NumberField extends Field<number> { kind: 'number'; min: number; max: number }
export interface FlagField extends Field<boolean> { kind: 'flag' }
export interface ChoiceField<Option extends string> extends Field<Option> { kind: 'choice'; options: readonly Option[] }
export interface TableField extends Field<Matrix> { kind: 'table'; min: number; max: number; rows: Range; cols: Range }
export interface BitmapField extends Field<string> { kind: 'bitmap' }
export interface PointsField extends Field<string> { kind: 'points' }
export interface TextField extends Field<string> { kind: 'text'; max: number }
export type AnyField = NumberField | FlagField | ChoiceField<string> | TableField | BitmapField | PointsField | TextField
export type Fields = Readonly<Record<string, AnyField>>
export type StateOf<F extends Fields> = { readonly [K in keyof F]: F[K]['def'] }

const finite = (text: string, min: number, max: number): number | undefined => {
  const value = text.trim() ? Number(text) : NaN
  return Number.isFinite(value) ? clamp(value, min, max) + 0 : undefined
}

/** A finite number in the closed range min…max. */
export const number = (min: number, max: number, def: number): NumberField =>
  ({ kind: 'number', min, max, def, read: (text) => finite(text, min, max) })

/** A whole number in the closed range min…max; halves round up. */
export const whole = (min: number, max: number, def: number): NumberField =>
  ({ kind: 'number', min, max, def, read: (text) => finite(text && `${Math.round(+text)}`, min, max) })

/** Yes or no, written 1 or 0. */
export const flag = (def: boolean): FlagField =>
  ({ kind: 'flag', def, read: (text) => (text === '1' ? true : text === '0' ? false : undefined) })

/** One of the words given; the first is the default. */
export const choice = <Option extends string>(...options: [Option, ...Option[]]): ChoiceField<Option> =>
  ({ kind: 'choice', options, def: options[0], read: (text) => options.find((option) => option === text) })

/** A drawing of 32×32 pixels as 256 hex digits. */
export const bitmap = (def: string): BitmapField =>
  ({ kind: 'bitmap', def, read: (text) => (/^[\da-f]{256}$/.test(text) ? text : undefined) })

/** At most 100 points a reader drew: for each its class, 0 or 1, and two letters from a to y, the tenths from −1.2 to 1.2 rightwards and upwards; `1mm` stands in the middle. */
export const points = (): PointsField =>
  ({ kind: 'points', def: '', read: (text) => (/^([01][a-y]{2}){0,100}$/.test(text) ? text : undefined) })

/** What a reader writes, at most `max` UTF-16 units; it stands in no address but a link the reader asked for. */
export const text = (max: number): TextField =>
  ({ kind: 'text', max, def: '', read: (typed) => typed.slice(0, max), write: (value, whole) => (whole ? encodeURIComponent(value) : '') })

/** A rectangle `1,0;0,1` of numbers in min…max whose size stays within [fewest, most] rows and columns. */
export function table({ rows, cols, min, max, def }: Omit<TableField, 'kind' | 'read'>): TableField {
  const within = (size: number, range: Range) => size === clamp(size, ...range)
  const read = (text: string) => {
    const cells = text.split(';').map((row) => row.split(',').map((cell) => finite(cell, min, max)))
    const width = cells[0]!.length
    if (within(cells.length, rows) && within(width, cols) && cells.every((row) => row.length === width && !row.includes(undefined)))
      return cells as number[][]
    return
  }
  return { kind: 'table', rows, cols, min, max, def, read }
}
