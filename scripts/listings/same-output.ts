/** Two printed outputs → the first difference that matters, or undefined. Words must be equal; numbers may differ in the last place. */

const number = /[-+]?\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?/gi

/** Another processor or BLAS may round the last digit shown otherwise; a wrong result differs by more. */
function near(a: string, b: string): boolean {
  const [x, y] = [Number(a.replaceAll('_', '')), Number(b.replaceAll('_', ''))]
  const decimals = /\.(\d+)/.exec(b)?.[1]?.length ?? 0
  const exponent = Number(/e([-+]?\d+)/i.exec(b)?.[1] ?? 0)
  return Number.isInteger(y) && !/[.e]/i.test(b) ? x === y : Math.abs(x - y) <= 1.01 * 10 ** (exponent - decimals)
}

export function sameOutput(now: string, kept: string): string | undefined {
  const [mine, theirs] = [now.split('\n'), kept.split('\n')]
  for (let i = 0; i < Math.max(mine.length, theirs.length); i++) {
    const [a, b] = [mine[i], theirs[i]]
    if (a === undefined || b === undefined) return `line ${i + 1}: ${a === undefined ? 'missing' : 'one too many'}: ${a ?? b}`
    const [x, y] = [a.match(number) ?? [], b.match(number) ?? []]
    const words = a.replace(number, '#').replace(/\s+/g, ' ') === b.replace(number, '#').replace(/\s+/g, ' ')
    if (!words || x.length !== y.length || !x.every((value, n) => near(value, y[n]!))) return `line ${i + 1}: printed “${a}”, kept “${b}”`
  }
  return undefined
}
