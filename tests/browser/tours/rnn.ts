import type { Tour } from './tour.ts'

export default { path: '/algorithms/embeddings-and-rnns/', answer: '隔 50 步，每步乘 0.9 的线性递推剩 0.005154 倍', lively: '', typed: { steps: '80', a: '1.05', b: '3' }, number: 'a' } satisfies Tour
