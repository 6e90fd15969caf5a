/** Trees → files of XML. */
import type { Element, ElementContent } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { toXml } from 'xast-util-to-xml'
import { el } from './epub-tree.ts'

export const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'

/** Text → what may stand in XML; control characters, which a program may print, are none of it. */
export const escaped = (value: string): string =>
  value.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!)

export function xhtml(title: string, body: readonly ElementContent[], properties: Element['properties'] = {}): string {
  const page = el('html', { 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: 'zh-CN', xmlLang: 'zh-CN' },
    el('head', {}, el('title', {}, title), el('link', { rel: ['stylesheet'], type: 'text/css', href: 'book.css' })),
    el('body', properties, ...body))
  return `${declaration}<!DOCTYPE html>\n${toXml(toXast(page), { closeEmptyElements: true })}\n`
}
