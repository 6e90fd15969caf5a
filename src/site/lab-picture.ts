/** A lab as printed → its question and one picture of it, for the page that lists all labs. */

export interface LabGlance { question: string; picture: string }

/** The first drawing tall enough to be looked at; a lab that draws none has a table of colours. Nothing in it takes the focus or has a name twice. */
export function glanceAt(html: string): LabGlance {
  const question = /<p class="lab-question">([^<]*)<\/p>/.exec(html)?.[1]
  const view = /<div class="lab-view"[^>]*>([\s\S]*?)<details/.exec(html)?.[1] ?? ''
  const tall = [...view.matchAll(/<svg class="chart" viewBox="0 0 [\d.]+ ([\d.]+)"[\s\S]*?<\/svg>/g)].find(([, height]) => Number(height) >= 90)?.[0]
  const picture = tall ?? /<table[\s\S]*?<\/table>/.exec(view)?.[0]
  if (question === undefined || picture === undefined) throw new Error(`a lab has no ${picture ? 'question' : 'picture'}: ${html.slice(0, 200)}`)
  return { question, picture: picture.replace(/<title>[\s\S]*?<\/title>|<desc>[\s\S]*?<\/desc>| (?:id|role|tabindex|data-[\w-]+|aria-[\w-]+)="[^"]*"/g, '').replace(/^<svg/, '<svg aria-hidden="true"') }
}
