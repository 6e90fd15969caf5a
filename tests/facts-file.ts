/** For tests: one sound record of `content/facts/`, changed as the test needs it, as text. */
export const record = {
  value: 128, unit: '', text: '128', asOf: '2024-07', source: 'rumelhart1986backprop', where: '§3', grade: 'P', checked: '2026-11-22', reviewBy: null as string | null,
}
export const factsFile = 'content/facts/sample.json'

/** `{ heads: {} }` → the file, one field a line. */
export const factsText = (facts: Record<string, object>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(facts).map(([key, change]) => [key, { ...record, ...change }])), null, 1)
