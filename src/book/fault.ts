/** What is wrong with the author's text, and where: the one kind of error an author sees. */

export interface FaultPlace { file: string; line?: number; column?: number; rule: string }

export class Fault extends Error {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly rule: string

  constructor(message: string, { file, line = 1, column = 1, rule }: FaultPlace) {
    super(message)
    this.name = 'Fault'
    this.file = file
    this.line = line
    this.column = column
    this.rule = rule
  }

  /** `content/…/index.mdx:12:3 book/unknown-label nothing in the book is labelled #x` */
  override toString(): string {
    return `${this.file}:${this.line}:${this.column} ${this.rule} ${this.message}`
  }
}

/** Several faults at once, one a line. */
export class Faults extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(faults.map(String).join('\n'))
    this.name = 'Faults'
    this.faults = faults
    // Where our code noticed it helps no author.
    this.stack = this.message
    Object.defineProperty(this, 'faults', { enumerable: false })
  }
}
