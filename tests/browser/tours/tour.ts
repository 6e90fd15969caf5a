/** What the browser tests need to know of a lab. */
export interface Tour {
  /** Page of the chapter that holds it. */
  path: string
  /** Words of its answer in the first frame. */
  answer: string
  /** Query of a state in which every control has something to change. */
  lively: string
  /** Values to type, by field. */
  typed: Record<string, string>
  /** One of the number fields, for hostile input. */
  number: string
}
