/** PDF → the page each place stands on, counted from 1 as it is printed. */
import { PDFArray, PDFDict, PDFDocument, type PDFName, type PDFRef } from '@cantoo/pdf-lib'

/** Names of places (ids that something leads to) → page. */
export async function pageNumbers(pdf: Uint8Array): Promise<Map<string, number>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Infinity })
  const pages = new Map(document.getPages().map((page, i) => [page.ref.toString(), i + 1]))
  const places = document.catalog.lookup(document.context.obj('Dests') as unknown as PDFName, PDFDict)
  return new Map(places.entries().map(([name, place]) => [name.decodeText(), pages.get((document.context.lookup(place, PDFArray).get(0) as PDFRef).toString())!]))
}
