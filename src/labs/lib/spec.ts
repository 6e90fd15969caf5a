/** The words of a lab's controls. They are printed at build and never sent as script. */
import type { Fields, StateOf } from './fields.ts'

/** How one control reads and which native inputs help it. */
export interface Wording {
  label: string
  unit?: string
  /** number: no control shows it, a button of the lab sets it. */
  quiet?: true
  /** number: step of the arrow keys; table: the same for each cell. */
  step?: number
  /** number: a linear slider, a logarithmic one, ÷2 and ×2 buttons, or (default) the number alone. */
  aid?: 'slider' | 'log' | 'double'
  /** choice: what each option is called. */
  options?: Readonly<Record<string, string>>
  /** table: what a row is (点, 词元) and the names of the columns. */
  row?: string
  /** table: what each row is called, where they have names of their own. */
  names?: readonly string[]
  columns?: readonly string[]
  /** table: what a cell holds when the reader first makes room for it. */
  spare?: (row: number, column: number) => number
}

/** Controls shown together; a folded group opens on demand. */
export interface Group<F extends Fields> { legend: string; names: readonly (keyof F & string)[]; folded?: true }

/** A named state: what differs from the defaults. `note` marks the one that opens the 常见错法 text. */
export interface Preset<F extends Fields> { label: string; state: Partial<StateOf<F>>; note?: true }

/** Everything the build needs to print the controls. `version` changes when the kernel's numbers do. */
export interface Spec<F extends Fields> {
  prefix: string
  version: string
  fields: F
  words: { readonly [K in keyof F]: Wording }
  groups: readonly Group<F>[]
  presets: readonly Preset<F>[]
  /** What the buttons of this lab do, where it is not 走; then it is shown before them. */
  doing?: string
  /** Buttons of this lab only: action → text. */
  actions?: Readonly<Record<string, string>>
}
