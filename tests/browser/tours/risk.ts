import type { Tour } from './tour.ts'

export default {
  path: '/challenges/risk-register/', answer: '一年期望损失 68 万元',
  lively: '?risk.q=20&risk.risks=10,200,4,3,10,20;30,60,10,6,10,50;25,40,6,10,10,50;20,100,8,8,10,50',
  typed: { buffer: '240', value: '1500', q: '15' }, number: 'buffer',
} satisfies Tour
