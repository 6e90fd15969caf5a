import type { Tour } from './tour.ts'

export default { path: '/algorithms/pretraining/', answer: '剪完剩 3 个可抽', lively: '?sampling.t=1.5&sampling.k=2&sampling.p=0.95', typed: { source: 'open', t: '1.5', k: '6' }, number: 't' } satisfies Tour
