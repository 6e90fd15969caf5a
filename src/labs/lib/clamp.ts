/** The value itself inside low…high, else the end it passed. */
export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
