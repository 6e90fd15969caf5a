/** The book as an app that can be installed: https://www.w3.org/TR/appmanifest/ */
import type { APIRoute } from 'astro'
import { bookTitle } from '#book/words.ts'
import { icons } from '../site/icon-files.ts'
import { file, path } from '../site/paths.ts'

const manifest = {
  id: path(''),
  name: bookTitle,
  short_name: '创业手册',
  description: '写给用大模型创业的人：从一次梯度下降到一张合同的毛利。',
  lang: 'zh-CN',
  dir: 'ltr',
  start_url: path(''),
  scope: path(''),
  display: 'standalone',
  // As `theme-color` of the pages in light.
  theme_color: '#fdfcf9',
  background_color: '#fdfcf9',
  categories: ['books', 'education', 'business'],
  icons: [
    { src: file('icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ...icons.filter(({ purpose }) => purpose).map(({ name, size, purpose }) => ({ src: file(`icons/${name}.png`), sizes: `${size}x${size}`, type: 'image/png', purpose })),
  ],
  shortcuts: [
    { name: '搜索全书', short_name: '搜索', url: path('search') },
    { name: '工具箱：实验与计算器', short_name: '工具箱', url: path('toolbox') },
  ],
}

export const GET: APIRoute = () => new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } })
