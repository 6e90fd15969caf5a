/** The package document: what the book is called, what it offers to readers who cannot see, which files it has, in which order. */
import { bookTitle } from '#book/words.ts'
import { lead, type Stamp } from './epub-front.ts'
import { declaration, escaped } from './epub-xml.ts'

/** The same for every edition of this book, wherever it is built: a version 5 UUID of its name. */
export const identifier = 'urn:uuid:701d8db6-46d1-56e3-82f8-ef7201a7017c'

export interface Item { id: string; href: string; type: string; properties: string[]; inSpine: boolean }

/** https://www.w3.org/TR/epub-a11y-11/ asks for these; values are schema.org's. */
const accessibility: readonly [property: string, value: string][] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessMode', 'visual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessModeSufficient', 'textual,visual'],
  ...['alternativeText', 'longDescription', 'MathML', 'latex', 'readingOrder', 'structuralNavigation', 'tableOfContents', 'displayTransformability', 'ARIA'].map((one): [string, string] => ['schema:accessibilityFeature', one]),
  ['schema:accessibilityHazard', 'none'],
  ['schema:accessibilitySummary', '公式是 MathML，附 TeX 原文；每张图有标题和一句描述，流程图另有文字版；表格有表头；标题按层级排，目录到节。每一版都由程序检查（EPUBCheck 与 axe），没有经过第三方认证。'],
]

export function packageDocument(items: readonly Item[], { modified, site, commit }: Stamp): string {
  const features = accessibility.map(([property, value]) => `    <meta property="${property}">${escaped(value)}</meta>`).join('\n')
  const manifest = items.map(({ id, href, type, properties }) => `    <item id="${id}" href="${href}" media-type="${type}"${properties.length ? ` properties="${properties.join(' ')}"` : ''}/>`).join('\n')
  const spine = items.filter(({ inSpine }) => inSpine).map(({ id }) => `    <itemref idref="${id}"/>`).join('\n')
  return `${declaration}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="zh-CN" prefix="a11y: http://www.idpf.org/epub/vocab/package/a11y/#">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="book-id">${identifier}</dc:identifier>
    <dc:title>${escaped(bookTitle)}</dc:title>
    <dc:language>zh-CN</dc:language>
    <dc:creator id="creator">《${escaped(bookTitle)}》作者</dc:creator>
    <meta refines="#creator" property="role" scheme="marc:relators">aut</meta>
    <dc:description>${escaped(lead)}</dc:description>
    <dc:subject>大语言模型</dc:subject>
    <dc:subject>机器学习</dc:subject>
    <dc:subject>创业</dc:subject>
    <dc:date>${modified}</dc:date>
    <dc:source>${escaped(site)}</dc:source>
    <dc:rights>文字与图 CC BY-SA 4.0，代码 MIT</dc:rights>
    <link rel="dcterms:license" href="https://creativecommons.org/licenses/by-sa/4.0/"/>
    <meta property="dcterms:modified">${modified}</meta>
${commit ? `    <meta property="schema:version">${commit}</meta>\n` : ''}${features}
    <meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta>
    <meta property="a11y:certifiedBy" refines="#conformance">《${escaped(bookTitle)}》的构建程序（自查）</meta>
    <meta name="cover" content="cover-image"/>
  </metadata>
  <manifest>
${manifest}
  </manifest>
  <spine toc="ncx">
${spine}
  </spine>
</package>
`
}
