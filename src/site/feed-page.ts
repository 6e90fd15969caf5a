/** The answer to who asks for a feed. */
import type { APIRoute } from 'astro'
import book from 'virtual:book'
import history from 'virtual:history'
import { feedOf } from '../history/feeds.ts'
import { path } from './paths.ts'

export const feedPage = (kind: Parameters<typeof feedOf>[0], type: string): APIRoute => ({ site }) =>
  new Response(feedOf(kind, book, history, new URL(path(''), site)), { headers: { 'Content-Type': type } })
