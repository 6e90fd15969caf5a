import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fromHtml } from 'hast-util-from-html'
import { readBook } from '#book/read.ts'
import { factsOfPage } from './site/parity/page-facts.ts'
import { lostOnPaper } from './browser/pdf-said.ts'
import { pageNumbers } from '../scripts/editions/page-numbers.ts'
const book = await readBook('.')
for (const part of book.parts) {
  const file=`.cache-editions/${part.slug}.pdf`
  const places = await pageNumbers(readFileSync(file))
  const cs=part.chapters; const starts=[...cs.map(c=>places.get('page-'+c.slug.split('/').at(-1))!), places.get('page-glossary')!]
  for (const [i,c] of cs.entries()) {
  const said = spawnSync('pdftotext', ['-f',String(starts[i]),'-l',String(starts[i+1]!-1),'-raw','-x','0','-y','60','-W','482','-H','570','-r','72',file,'-'],{encoding:'utf8',maxBuffer:1e9}).stdout
    const facts = factsOfPage(fromHtml(readFileSync(`dist/${c.slug}/index.html`,'utf8')))
    const lost = lostOnPaper(said, facts).filter(l=>!l.what.startsWith('输出Python')&&!l.what.startsWith('输出Node'))
    console.log(c.slug, starts[i], facts.length, lost.length)
    for (const {kind,id,what} of lost.slice(0,6)) console.log('   ',kind,id,what.slice(0,160))
  }
}
