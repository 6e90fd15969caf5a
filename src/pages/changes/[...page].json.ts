/** `/changes/<slug>.json` and `/changes/index.json`: what readers who come back are told from (`src/site/since.ts`). */
import type { APIRoute } from 'astro'
import history from 'virtual:history'
import { bookFile, marksOf, roundsOf } from '../../history/since.ts'

export const getStaticPaths = () => [
  { params: { page: bookFile }, props: { content: roundsOf(history) } },
  ...Object.keys(history.pages).map((slug) => ({ params: { page: slug }, props: { content: marksOf(history, slug) } })),
]

export const GET: APIRoute<{ content: unknown }> = ({ props }) => new Response(JSON.stringify(props.content), { headers: { 'Content-Type': 'application/json' } })
