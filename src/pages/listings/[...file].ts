/** `/listings/<part>/<chapter>/gd.py`: every file of code, byte for byte, to be downloaded and run. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { APIRoute } from 'astro'
import book from 'virtual:book'
import { chaptersOf } from '#book/book.ts'

export const getStaticPaths = () => chaptersOf(book).flatMap(({ slug, file, listings }) =>
  listings.map((one) => ({ params: { file: `${slug}/${one.file}` }, props: { path: join(dirname(file), 'listings', one.file) } })))

export const GET: APIRoute<{ path: string }> = ({ props }) =>
  new Response(readFileSync(join(process.env.BOOK_ROOT ?? process.cwd(), props.path)), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
