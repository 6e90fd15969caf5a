import { PDFDocument } from '@cantoo/pdf-lib'
import { readFileSync, writeFileSync } from 'node:fs'
const f=process.argv[2]!; const c0=process.cpuUsage(); const t=()=>(process.cpuUsage(c0).user/1e6).toFixed(1); const d=await PDFDocument.load(readFileSync(f),{updateMetadata:false, parseSpeed:Infinity}); console.log('load',t())
const o=await d.save({useObjectStreams:true, objectsPerTick: Infinity, updateFieldAppearances:false}); console.log('save',t(),o.length); writeFileSync('/tmp/ctest/resaved.pdf',o)
