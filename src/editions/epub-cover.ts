/** The cover as a page for a browser to photograph: the title in columns, and a descent that is really computed. */
import type { Colours } from '../styles/colours.ts'
import { painted } from './epub-colours.ts'

export const coverSize = { width: 1600, height: 2400 }

type Point = readonly [x: number, y: number]

/** Steps of gradient descent on ½(x² + κy²) from `start`: x shrinks by 1 − η, y by 1 − ηκ, so it swings across the valley. */
export function descent(start: Point, { curvature, rate, steps }: { curvature: number; rate: number; steps: number }): Point[] {
  const path: Point[] = [start]
  for (let i = 0; i < steps; i += 1) {
    const [x, y] = path.at(-1)!
    path.push([x * (1 - rate), y * (1 - rate * curvature)])
  }
  return path
}

const curvature = 7
const path = descent([-5, -1.5], { curvature, rate: 0.235, steps: 24 })
const round = (value: number): string => value.toFixed(2)

/** Level lines of the same function through points further and further out; the innermost is nearly the bottom. */
function valley(): string {
  const levels = Array.from({ length: 15 }, (_, i) => 0.16 * 1.42 ** i)
  const lines = levels.map((level) => `<ellipse rx="${round(Math.sqrt(2 * level))}" ry="${round(Math.sqrt((2 * level) / curvature))}"/>`)
  const steps = path.map(([x, y]) => `${round(x)} ${round(y)}`)
  const dots = path.slice(0, 14).map(([x, y], i) => `<circle cx="${round(x)}" cy="${round(y)}" r="${i === 0 ? 0.14 : 0.085}"/>`)
  return `<g transform="rotate(-31)"><g fill="none" stroke="var(--rule-2)" stroke-width="0.022">${lines.join('')}</g><path d="M${steps.join('L')}" fill="none" stroke="var(--accent)" stroke-width="0.05" stroke-linejoin="round"/><g fill="var(--accent)">${dots.join('')}</g></g>`
}

export const coverPage = (parts: readonly string[], colours: Colours): string => painted(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
html, body { margin: 0 }
body { position: relative; width: ${coverSize.width}px; height: ${coverSize.height}px; overflow: hidden; background: var(--paper); color: var(--ink); font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", serif }
svg { position: absolute; inset: 0; width: 100%; height: 100% }
h1 { position: absolute; top: 190px; right: 170px; margin: 0; writing-mode: vertical-rl; font-size: 206px; font-weight: 700; line-height: 1.34; letter-spacing: 0.06em }
h1 span { display: inline-block; writing-mode: horizontal-tb; letter-spacing: 0; line-height: 1; padding-bottom: 0.12em }
h1 b { display: block; font-weight: 700; padding-top: 1.06em }
p { position: absolute; left: 170px; bottom: 140px; margin: 0; font-size: 44px; letter-spacing: 0.3em; color: var(--ink-2) }
i { position: absolute; left: 170px; bottom: 230px; width: 64px; height: 3px; background: var(--accent) }
</style><svg viewBox="-5.9 -18 16.8 25.2">${valley()}</svg><h1><span>AI</span>大模型<b>创业手册</b></h1><i></i><p>${parts.join('　')}</p></html>`, colours, 'light')
