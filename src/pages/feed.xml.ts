/** RSS 2.0: https://www.rssboard.org/rss-specification */
import { feedPage } from '../site/feed-page.ts'

export const GET = feedPage('rss', 'application/rss+xml; charset=utf-8')
