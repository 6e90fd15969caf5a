import type { Tour } from './tour.ts'

export default { path: '/algorithms/generative-models/', answer: '离均衡的距离从', lively: '?gan.alt=1&gan.n=300', typed: { loss: 'minimax', h: '0.2', n: '50' }, number: 'h' } satisfies Tour
