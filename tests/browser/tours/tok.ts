import type { Tour } from './tour.ts'

export default { path: '/algorithms/embeddings-and-rnns/', answer: 'cl100k 把这句 18 个字符切成 21 个 token', lively: '', typed: { chars: '3000', hit: '50', pin: '4' }, number: 'chars' } satisfies Tour
