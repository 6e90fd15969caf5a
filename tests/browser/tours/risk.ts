import type { Tour } from './tour.ts'

export default {
  path: '/challenges/risk-register/', answer: '一年期望损失 68 万元',
  lively: '?risk.q=20', typed: { buffer: '240', q: '15', value: '1500' }, number: 'buffer',
} satisfies Tour
