/** Atom: https://www.rfc-editor.org/rfc/rfc4287 */
import { feedPage } from '../site/feed-page.ts'

export const GET = feedPage('atom', 'application/atom+xml; charset=utf-8')
