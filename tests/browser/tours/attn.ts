import type { Tour } from './tour.ts'

export default { path: '/algorithms/attention/', answer: '“AI”把最大的权重 0.471', lively: '?attn.x=1,0,1,0,2,1,0;0,2,0,2,1,0,1;1,1,1,1,0,2,1&attn.row=1&attn.h=2&attn.wq=swap', typed: { row: '2', mask: '1', wk: 'swap' }, number: 'row' } satisfies Tour
