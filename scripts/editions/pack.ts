/**
 * Chromium's PDF → the same objects, packed: those that are no stream go together into compressed object streams (PDF 1.5, ISO 32000-1 7.5.7).
 * The tags of a page are such objects, 190,000 in the whole book, and half of its size. pdf-lib packs too, in eleven minutes; this takes seconds.
 */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

const perStream = 200
const deflated = (body: Buffer): Buffer => deflateSync(body, { level: 9 })

interface Table { objects: Map<number, Buffer>; trailer: string }

/** What the table at the end of the file says: object → its text between `obj` and `endobj`. Chromium writes one table, and every object whole. */
function read(pdf: Buffer): Table {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.subarray(-64).toString('latin1'))?.[1])
  const table = pdf.subarray(start).toString('latin1')
  const head = /^xref\n0 (\d+)\n/.exec(table)
  if (!head) throw new Error('this PDF has no table of objects as Chromium writes it: has its writer changed?')
  const places = Array.from({ length: Number(head[1]) }, (_, number) => ({ number, line: table.slice(head[0].length + 20 * number, head[0].length + 20 * number + 18) }))
    .filter(({ line }) => line.endsWith('n')).map(({ number, line }) => ({ number, at: Number(line.slice(0, 10)) })).toSorted((a, b) => a.at - b.at)
  const objects = new Map(places.map(({ number, at }, i) => {
    const text = pdf.subarray(at, places[i + 1]?.at ?? start)
    const open = `${number} 0 obj\n`
    const end = text.lastIndexOf('endobj')
    if (end < 0 || text.subarray(0, open.length).toString('latin1') !== open) throw new Error(`object ${number} is not where the table says`)
    return [number, text.subarray(open.length, end)]
  }))
  return { objects, trailer: /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(table)![1]! }
}

export function packed(pdf: Buffer): Buffer {
  const { objects, trailer } = read(pdf)
  const isStream = (body: Buffer) => body.subarray(-12).toString('latin1').trimEnd().endsWith('endstream')
  const [streams, loose] = [[...objects].filter(([, body]) => isStream(body)), [...objects].filter(([, body]) => !isStream(body)).toSorted(([a], [b]) => a - b)]
  const size = Number(/\/Size (\d+)/.exec(trailer)![1])
  /** Of each object: kind, and place in the file or the stream it is packed in, and its place there. */
  const entries = new Map<number, [kind: 1 | 2, where: number, index: number]>()
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1')]
  let at = parts[0]!.length
  const add = (number: number, ...body: (Buffer | string)[]) => {
    entries.set(number, [1, at, 0])
    for (const part of [`${number} 0 obj\n`, ...body, 'endobj\n']) {
      parts.push(Buffer.isBuffer(part) ? part : Buffer.from(part, 'latin1'))
      at += parts.at(-1)!.length
    }
  }
  for (const [number, body] of streams) add(number, body)
  let next = size
  for (let i = 0; i < loose.length; i += perStream) {
    const group = loose.slice(i, i + perStream)
    let offset = 0
    const index = group.map(([number, body]) => { const pair = `${number} ${offset} `; offset += body.length + 1; return pair }).join('')
    const body = deflated(Buffer.concat([Buffer.from(index), ...group.flatMap(([, one]) => [one, Buffer.from('\n')])]))
    group.forEach(([number], n) => entries.set(number, [2, next, n]))
    add(next, `<</Type /ObjStm /N ${group.length} /First ${index.length} /Filter /FlateDecode /Length ${body.length}>>\nstream\n`, body, '\nendstream\n')
    next += 1
  }
  const table = Buffer.alloc((next + 1) * 7)
  for (const [number, [kind, where, index]] of [...entries, [next, [1, at, 0]] as const]) {
    table.writeUInt8(kind, number * 7)
    table.writeUInt32BE(where, number * 7 + 1)
    table.writeUInt16BE(index, number * 7 + 5)
  }
  const id = createHash('sha256').update(pdf).digest('hex').slice(0, 32)
  const body = deflated(table)
  const start = at
  add(next, `<</Type /XRef /Size ${next + 1} /W [1 4 2] ${trailer.replace(/\/Size \d+/, '').trim()} /ID [<${id}> <${id}>] /Filter /FlateDecode /Length ${body.length}>>\nstream\n`, body, '\nendstream\n')
  return Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)])
}
