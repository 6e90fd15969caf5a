import type { Tour } from './tour.ts'

export default { path: '/algorithms/pretraining/', answer: '剪完剩 3 个可抽', lively: '?sampling.source=open&sampling.k=5&sampling.p=0.8', typed: { source: 'open', t: '1.5', k: '6' }, number: 't' } satisfies Tour
