import { PDFDocument } from '@cantoo/pdf-lib'
import { readFileSync, writeFileSync } from 'node:fs'
const f=process.argv[2]!; console.time('load'); const d=await PDFDocument.load(readFileSync(f),{updateMetadata:false}); console.timeEnd('load')
console.log(d.getPageCount()); 
console.time('save'); const o=await d.save({useObjectStreams:true, objectsPerTick: Infinity}); console.timeEnd('save'); console.log(o.length); writeFileSync('/tmp/ctest/resaved.pdf',o)
