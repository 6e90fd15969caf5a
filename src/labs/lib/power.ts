/** xᵏ by multiplying, which every engine does alike; its power function is not. k is a whole number, 0 or more. */
export const power = (x: number, k: number): number => (k ? x * power(x, k - 1) : 1)
