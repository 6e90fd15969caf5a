/** How mermaid is told to draw: every colour a sentinel, everything that could differ from run to run pinned. */
import { sentinel, type Token } from '../../src/figures/sentinels.ts'

const s = sentinel
const [ink, muted, rule, paper, fill, fill2] = (['ink', 'muted', 'rule', 'paper', 'fill', 'fill-2'] as const).map(s) as [string, string, string, string, string, string]
const series = (['1', '2', '3', '4', '5', '6'] as const satisfies Token[]).map(s)
const repeated = (name: string, count: number, first: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i + first}`, series[i % series.length]]))

const themeVariables = {
  fontFamily: 'Fig', fontSize: '16px', background: paper, primaryColor: fill, secondaryColor: fill2, tertiaryColor: fill2,
  primaryTextColor: ink, secondaryTextColor: ink, tertiaryTextColor: ink, textColor: ink, titleColor: ink,
  primaryBorderColor: muted, secondaryBorderColor: rule, tertiaryBorderColor: rule, lineColor: muted, arrowheadColor: muted,
  edgeLabelBackground: paper, clusterBkg: fill2, clusterBorder: rule, nodeBorder: muted, mainBkg: fill,
  noteBkgColor: fill2, noteTextColor: ink, noteBorderColor: rule,
  actorLineColor: rule, signalColor: muted, signalTextColor: ink, labelBoxBkgColor: fill2, labelBoxBorderColor: rule,
  loopTextColor: ink, activationBorderColor: muted, activationBkgColor: fill2, sequenceNumberColor: paper,
  sectionBkgColor: fill2, altSectionBkgColor: paper, sectionBkgColor2: fill2, excludeBkgColor: fill2, gridColor: rule,
  taskBkgColor: s('1'), taskBorderColor: s('1'), activeTaskBkgColor: s('2'), activeTaskBorderColor: s('2'),
  doneTaskBkgColor: muted, doneTaskBorderColor: muted, critBkgColor: s('3'), critBorderColor: s('3'), todayLineColor: ink, vertLineColor: ink,
  taskTextClickableColor: ink, rowOdd: paper, rowEven: fill, stateLabelColor: ink, labelBackgroundColor: paper,
  compositeBackground: fill2, altBackground: fill2, compositeTitleBackground: fill2, compositeBorder: rule, transitionColor: muted, specialStateColor: muted,
  ...repeated('pie', 12, 1), pieStrokeColor: paper, pieOuterStrokeColor: paper, pieOuterStrokeWidth: '0px', pieOpacity: '1',
  pieSectionTextSize: '16px', pieLegendTextSize: '16px',
  quadrant1Fill: fill, quadrant2Fill: paper, quadrant3Fill: paper, quadrant4Fill: paper,
  quadrant1TextFill: muted, quadrant2TextFill: muted, quadrant3TextFill: muted, quadrant4TextFill: muted, quadrantPointTextFill: ink,
  quadrantXAxisTextFill: ink, quadrantYAxisTextFill: ink, quadrantInternalBorderStrokeFill: rule, quadrantExternalBorderStrokeFill: muted,
  xyChart: {
    backgroundColor: paper, titleColor: ink, dataLabelColor: ink, legendTextColor: ink, xAxisTitleColor: muted, xAxisLabelColor: ink, xAxisTickColor: rule,
    xAxisLineColor: muted, yAxisTitleColor: muted, yAxisLabelColor: ink, yAxisTickColor: rule, yAxisLineColor: muted, plotColorPalette: series.join(','),
  },
  requirementBackground: fill, relationColor: muted, relationLabelBackground: paper, relationLabelColor: ink,
}

/** What no theme variable reaches. `.section-n` colours branches of mind maps and sections of timelines; -1 is the root. */
const sections = (kind: string) => Array.from({ length: 13 }, (_, i) => {
  const colour = i === 0 ? muted : series[(i - 1) % series.length]
  const n = i - 1
  return `.section-${n} :is(rect, path, circle, polygon, line) { fill: ${colour} !important; stroke: ${colour} !important }
    .section-${n} text, .section-${n} tspan { fill: ${ink} !important } .section-edge-${n} { stroke: ${colour} !important; fill: none !important }`
}).join('\n') + (kind === 'timeline' ? `.lineWrapper line { stroke: ${muted} !important } marker path { fill: ${muted} }` : '')

const css: Record<string, string> = {
  mindmap: `${sections('mindmap')} .section-root :is(rect, path, circle, polygon) { fill: ${muted} !important; stroke: ${muted} !important }
    .section-root text, .section-root tspan { fill: ${ink} !important }`,
  timeline: sections('timeline'),
  er: `marker circle { fill: ${paper} !important }`,
  class: `marker :is(path, circle, polygon) { stroke: ${muted} !important }`,
  gantt: `.today { display: none } .grid .domain { stroke: none !important; fill: none !important } .grid .tick line { stroke: ${rule} !important } .grid .tick text { fill: ${muted} !important; stroke: none !important }`,
  quadrant: `.data-point circle { fill: ${s('1')} }`,
}

/** Right angles where they can be had; ELK forgets the labels inside a composite state, dagre does not. */
const layoutFor = (kind: string, text: string) => (kind === 'mindmap' ? 'book-tree' : kind === 'state' && /^\s*state\b.*\{\s*$/m.test(text) ? 'dagre' : 'elk')

export const configFor = (kind: string, text: string, layout = layoutFor(kind, text)) => ({
  startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true, logLevel: 'fatal', theme: 'base', look: 'classic', layout,
  handDrawnSeed: 1, deterministicIds: true, htmlLabels: false, fontFamily: 'Fig', fontSize: 16, themeVariables, themeCSS: css[kind] ?? '', markdownAutoWrap: true,
  // NONE: of four alignments the smallest drawing; its spine is straight where BALANCED centres and bends.
  elk: { mergeEdges: false, straightenEdges: true, lineHops: false, nodePlacementStrategy: 'BRANDES_KOEPF', nodePlacementAlignment: 'NONE' },
  flowchart: { htmlLabels: false, minNodeWidth: 0, padding: 12, wrappingWidth: 240, nodeSpacing: 36, rankSpacing: 44, diagramPadding: 0, curve: 'rounded' },
  state: { minNodeWidth: 0, padding: 8, nodeSpacing: 40, rankSpacing: 44 },
  class: { htmlLabels: false, padding: 10, hideEmptyMembersBox: true },
  er: { fontSize: 16, minEntityWidth: 90, minEntityHeight: 40, entityPadding: 12 },
  sequence: { mirrorActors: false, actorMargin: 36, width: 110, height: 44, boxMargin: 12, noteMargin: 10, messageMargin: 34, diagramMarginX: 0, diagramMarginY: 0, wrap: false,
    actorFontSize: 16, messageFontSize: 15, noteFontSize: 15, actorFontWeight: 400, messageFontWeight: 400, noteFontWeight: 400, actorFontFamily: 'Fig', messageFontFamily: 'Fig', noteFontFamily: 'Fig' },
  gantt: { barHeight: 24, barGap: 6, topPadding: 34, leftPadding: 76, rightPadding: 20, gridLineStartPadding: 20, fontSize: 14, sectionFontSize: 15, numberSectionStyles: 2, useWidth: 680 },
  pie: { textPosition: 0.6, legendPosition: 'bottom' },
  timeline: { padding: 8, disableMulticolor: false },
  mindmap: { padding: 8, maxNodeWidth: 240 },
  quadrantChart: { chartWidth: 480, chartHeight: 420, xAxisLabelFontSize: 15, yAxisLabelFontSize: 15, quadrantLabelFontSize: 15, pointLabelFontSize: 14, pointRadius: 5 },
  xyChart: { width: 560, height: 340, xAxis: { labelFontSize: 15, titleFontSize: 15 }, yAxis: { labelFontSize: 15, titleFontSize: 15 }, showDataLabel: false },
})
