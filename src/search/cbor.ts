/** The part of CBOR (RFC 8949) that Pagefind's index files are written in: integers, text, arrays. */

export type Item = number | string | Item[]

export function decode(bytes: Buffer): Item {
  let at = 0
  const count = (head: number): number => {
    const short = head & 31
    if (short < 24) return short
    const size = ({ 24: 1, 25: 2, 26: 4 } as Record<number, number>)[short]
    if (!size) throw new Error(`CBOR of a length nobody expects: ${short}`)
    at += size
    return bytes.readUIntBE(at - size, size)
  }
  const item = (): Item => {
    const head = bytes[at++]
    if (head === undefined) throw new Error('CBOR ends too early')
    const [type, n] = [head >> 5, count(head)]
    if (type === 0) return n
    if (type === 1) return -1 - n
    if (type === 3) return bytes.toString('utf8', at, (at += n))
    if (type === 4) return Array.from({ length: n }, item)
    throw new Error(`CBOR of a type nobody expects: ${type}`)
  }
  return item()
}

export function encode(item: Item): Buffer {
  const parts: Buffer[] = []
  const head = (type: number, n: number) => {
    const size = n < 24 ? 0 : n < 256 ? 1 : n < 65536 ? 2 : 4
    const bytes = Buffer.alloc(1 + size)
    bytes[0] = (type << 5) | (size === 0 ? n : { 1: 24, 2: 25, 4: 26 }[size as 1 | 2 | 4])
    if (size) bytes.writeUIntBE(n, 1, size)
    parts.push(bytes)
  }
  const write = (one: Item): void => {
    if (typeof one === 'number') head(one < 0 ? 1 : 0, one < 0 ? -1 - one : one)
    else if (typeof one === 'string') { const text = Buffer.from(one); head(3, text.length); parts.push(text) }
    else { head(4, one.length); one.forEach(write) }
  }
  write(item)
  return Buffer.concat(parts)
}
