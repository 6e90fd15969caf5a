import { box, chart, label } from '#labs/lib/plot.ts'

/** Tokens to write, in order of arrival; three slots. */
const lengths = [4, 12, 6, 9, 3, 5, 11, 4]
const SLOTS = 3
interface Bar { request: number; slot: number; from: number; to: number; until: number }

function fixedBatches(): Bar[] {
  const bars: Bar[] = []
  for (let i = 0, now = 0; i < lengths.length; i += SLOTS) {
    const batch = lengths.slice(i, i + SLOTS)
    const until = now + Math.max(...batch)
    batch.forEach((length, slot) => bars.push({ request: i + slot + 1, slot, from: now, to: now + length, until }))
    now = until
  }
  return bars
}

function refilled(): Bar[] {
  const free: number[] = Array.from({ length: SLOTS }, () => 0)
  return lengths.map((length, i) => {
    const slot = free.indexOf(Math.min(...free))
    const from = free[slot]!
    free[slot] = from + length
    return { request: i + 1, slot, from, to: from + length, until: from + length }
  })
}

export default () => {
  const [a, b] = [fixedBatches(), refilled()]
  const end = Math.max(...a.map((bar) => bar.until))
  const last = Math.max(...b.map((bar) => bar.until))
  return chart(
    { x: { label: '解码步', domain: [0, end + 1] }, y: { label: '', domain: [0, 8], ticks: [] }, margin: [16, 16, 30, 56], height: 336 },
    (x, y) => {
      const rows = (bars: Bar[], top: number) => bars.flatMap(({ request, slot, from, to, until }) => {
        const above = y(top - slot) + 3
        const height = y(0) - y(1) - 6
        return [
          box(x(from) + 1, above, x(to) - x(from) - 2, height, '1', 0.28), label([(x(from) + x(to)) / 2, above + height / 2 + 5], `${request}`, 'middle'),
          ...(until > to ? [box(x(to) + 1, above, x(until) - x(to) - 2, height, '2', 0.22)] : []),
        ]
      })
      return [label([x(0), y(8) - 4], `等最长的一条：第 ${end} 步才全部写完`), ...rows(a, 8), label([x(0), y(3.9) - 4], `写完就补位：第 ${last} 步写完`), ...rows(b, 3.9), label([x(end + 1), y(8) - 4], '橙色是空等', 'end', '2')]
    },
  )
}
