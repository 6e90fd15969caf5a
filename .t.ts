import { readBook } from '#book/read.ts'
try { const b = await readBook('.'); for (const r of b.routes) { console.log(r.name, r.stages.reduce((s,o)=>s+o.minutes,0), r.stages.map(s=>`${s.name} ${s.stops.length}站 ${s.minutes}分 靠${s.leans.map(l=>l.split('/')[1])}`)) } console.log(b.commit) } catch(e){console.log(String((e as Error).message))}
