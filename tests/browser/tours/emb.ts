import type { Tour } from './tour.ts'

export default { path: '/algorithms/embeddings-and-rnns/', answer: '梨与微软的余弦：直接用次数是 0.8677', lively: '?emb.counts=2,30,2,0,0;2,2,30,0,1;30,4,3,4,3;2,0,0,30,2;2,0,1,2,30&emb.m=50', typed: { d: '3', t: '5', p: '20' }, number: 'k' } satisfies Tour
