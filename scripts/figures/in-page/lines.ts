/** `<text>` with its nested tspans → one line of words each, at the spot where the browser put it. */
import type { Words } from '../../../src/figures/primitive.ts'
import { boxOf, matrixOf, paintOf, screenOf } from './painted.ts'

interface Run { content: string; from: number; to: number; y: number; element: SVGTextContentElement }

/** Leaves of the text; bare text nodes beside tspans get a tspan of their own so that they can be measured. */
function leavesOf(text: SVGTextContentElement): SVGTextContentElement[] {
  if (text.children.length === 0) return [text]
  for (const node of [...text.childNodes]) {
    if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue
    const wrapper = document.createElementNS('http://www.w3.org/2000/svg', 'tspan')
    node.replaceWith(wrapper)
    wrapper.append(node)
  }
  return [...text.children].flatMap((child) => (child.tagName === 'tspan' ? leavesOf(child as SVGTextContentElement) : []))
}

function runOf(element: SVGTextContentElement): Run | undefined {
  const count = element.getNumberOfChars()
  const content = (element.textContent ?? '').replace(/\s+/g, ' ')
  if (count === 0 || !content.trim()) return undefined
  // The start position knows nothing of dominant-baseline; the extent does. 100/124 is the font's ascent.
  const { y, height } = element.getExtentOfChar(0)
  return { content, from: element.getStartPositionOfChar(0).x, to: element.getEndPositionOfChar(count - 1).x, y: y + (height * 100) / 124, element }
}

const looks = (run: Run) => {
  const { fontWeight, fontStyle, fill, fontSize } = getComputedStyle(run.element)
  return `${fontWeight} ${fontStyle} ${fill} ${fontSize}`
}

/** Mermaid sets lines 1.1 em apart, which is tight for Han characters. */
function spread(lines: Run[]): void {
  const middle = lines.reduce((sum, { y }) => sum + y, 0) / lines.length
  for (const line of lines) line.y = middle + (line.y - middle) * 1.16
}

export function linesOf(text: SVGTextElement, root: DOMMatrix, opacity: number, classes: string): Words[] {
  const matrix = root.multiply(screenOf(text))
  const lines: Run[] = []
  for (const leaf of leavesOf(text)) {
    const run = runOf(leaf)
    const last = lines.at(-1)
    if (!run) continue
    if (last && Math.abs(last.y - run.y) < 0.5 && Math.abs(last.to - run.from) < 2 && looks(last) === looks(run)) Object.assign(last, { content: last.content + run.content, to: run.to })
    else lines.push(run)
  }
  spread(lines)
  return lines.map(({ content, from, to, y, element }) => {
    const style = getComputedStyle(element)
    const size = parseFloat(style.fontSize)
    const anchor = style.textAnchor as Words['anchor']
    const x = anchor === 'middle' ? (from + to) / 2 : anchor === 'end' ? to : from
    const box = boxOf({ x: from, y: y - size, width: to - from, height: size * 1.24 }, matrix)
    return {
      tag: 'text', content: content.trim(), x, y, anchor, size, bold: parseFloat(style.fontWeight) >= 600, italic: style.fontStyle === 'italic',
      ...paintOf(element, opacity), matrix: matrixOf(matrix), box, classes,
    }
  })
}
