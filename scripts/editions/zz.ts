import { chromium } from 'playwright-core'
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']})
const p=await b.newPage(); await p.emulateMedia({media:'print'}); await p.goto('file:///work/w/C/.cache-editions/'+process.argv[2]+'.html')
const c=await p.context().newCDPSession(p); await c.send('DOM.enable'); await c.send('CSS.enable')
await p.evaluate(`{const w=document.createTreeWalker(document.body,NodeFilter.SHOW_TEXT);const s=new Set();while(w.nextNode()){const e=w.currentNode.parentElement;if(w.currentNode.data.trim()&&!s.has(e)){s.add(e);e.setAttribute('data-q','')}}}`)
const {root}=await c.send('DOM.getDocument',{depth:0}); const {nodeIds}=await c.send('DOM.querySelectorAll',{nodeId:root.nodeId,selector:'[data-q]'})
const seen=new Map<string,number>()
for(const nodeId of nodeIds){const {fonts}=await c.send('CSS.getPlatformFontsForNode',{nodeId});for(const f of fonts)if(!f.isCustomFont){const k=f.familyName;const n=(seen.get(k)??0);seen.set(k,n+f.glyphCount);if(n<40){const {outerHTML}=await c.send('DOM.getOuterHTML',{nodeId});console.log(k,f.glyphCount,outerHTML.replace(/<svg.*?>/,'<svg>').slice(0,150))}}}
console.log(seen); await b.close()
