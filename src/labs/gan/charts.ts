/** The drawings of the lab: where the two players go, and how far they are from the equilibrium. */
import { chart } from '#labs/lib/axes.ts'
import { clamp } from '#labs/lib/clamp.ts'
import { clip, lineWithin, type Frame } from '#labs/lib/clip.ts'
import { num, percent, raised, tuple } from '#labs/lib/format.ts'
import { dot, label, line, type Point } from '#labs/lib/marks.ts'
import type { Model } from './model.ts'

const small = { width: 260, height: 240, margin: [36, 10, 28, 44] as const }
const frame: Frame = [36, 28, 250, 196]

/** Eleven steps, the first and the last among them: the same ones are marked in both drawings. */
const marked = (points: readonly unknown[]): number[] => [...new Set(Array.from({ length: 11 }, (_, k) => Math.round(((points.length - 1) * k) / 10)))]

/** The path of (θ, ψ) around the equilibrium, as wide as it goes, at most ±8. */
export function plane({ points, last, radii }: Model): string {
  const reach = Math.max(...points.flat().map(Math.abs))
  const edge = clamp(reach * 1.1, 0.5, 8)
  const axis = (name: string) => ({ label: name, domain: [-edge, edge] as const })
  return chart({ ...small, x: axis('θ'), y: axis('ψ'), title: '两个参数走过的路', desc: `起点 ${tuple(points[0]!)}，末尾 ${tuple(last)}；均衡在 (0, 0)。` }, (sx, sy) => {
    const pixel = ([theta, psi]: Point): Point => [sx(theta), sy(psi)]
    const end = pixel(last)
    return [
      line([[sx(-edge), sy(0)], [sx(edge), sy(0)]], { colour: 'rule', width: 1 }), line([[sx(0), sy(-edge)], [sx(0), sy(edge)]], { colour: 'rule', width: 1 }),
      lineWithin(points.map(pixel), frame, { colour: '1', width: 1.5 }),
      ...marked(points).map((t) => { const p = pixel(points[t]!); return clip(p, p, frame) ? dot(p, '1', 2.5, radii[t]) : '' }),
      dot(pixel([0, 0]), 'muted', 4), label([sx(0) + 7, sy(0) - 6], '均衡', 'start', 'muted'),
      dot(pixel(points[0]!), 'ink', 3.5, radii[0]),
      clip(end, end, frame) ? dot(end, '2', 4.5, radii.at(-1)) : label([42, 42], '已出界', 'start', '2'),
    ]
  })
}

/** Distance from the equilibrium by step on a logarithmic axis. */
export function distance({ radii, verdict, growth }: Model): string {
  const shown = radii.map((r) => clamp(r, 1e-9, 1e6))
  const low = Math.floor(Math.log10(Math.min(...shown)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...shown)) + 1e-9))
  const steps = Math.max(1, radii.length - 1)
  return chart({
    ...small, margin: [36, 10, 44, 44], x: { label: '步', domain: [0, steps] }, title: '离均衡多远',
    y: { label: '离均衡的距离', domain: [10 ** low, 10 ** high], log: true, format: (v) => `10${raised(Math.round(Math.log10(v)))}` },
    desc: `从 ${num(radii[0]!)} 到 ${num(radii.at(-1)!)}；均衡附近每步最多变 ${percent(growth)}：${verdict}。`,
  }, (sx, sy) => [
    line(shown.map((r, t): Point => [sx(t), sy(r)]), { colour: '1', width: 2 }),
    ...marked(shown).map((t) => dot([sx(t), sy(shown[t]!)], '1', 2.5, radii[t])),
    dot([sx(radii.length - 1), sy(shown.at(-1)!)], '2', 4, radii.at(-1)),
  ])
}
