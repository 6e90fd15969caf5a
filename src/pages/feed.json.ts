/** JSON Feed: https://www.jsonfeed.org/version/1.1/ */
import { feedPage } from '../site/feed-page.ts'

export const GET = feedPage('json', 'application/feed+json; charset=utf-8')
