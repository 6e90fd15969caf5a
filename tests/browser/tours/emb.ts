import type { Tour } from './tour.ts'

export default { path: '/algorithms/embeddings-and-rnns/', answer: '梨与微软的余弦：直接用次数是 0.8677', lively: '', typed: { d: '3', t: '5', p: '20' }, number: 'k' } satisfies Tour
