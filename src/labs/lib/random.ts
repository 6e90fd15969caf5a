/** A seed → the same numbers on every machine: labs never call Math.random. */

/**
 * Uniform numbers in [0, 1), 32 bits each. Equal seeds give equal streams.
 * Source: mulberry32 by Tommy Ettinger (public domain); the first five of seed 42 are in vectors.json.
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Standard normal numbers: Box–Muller, cosine branch only, two uniforms for each. */
export function normals(seed: number): () => number {
  const uniform = mulberry32(seed)
  return () => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
    return radius * Math.cos(2 * Math.PI * uniform())
  }
}
