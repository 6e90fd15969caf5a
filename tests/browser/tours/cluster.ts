import type { Tour } from './tour.ts'

export default { path: '/algorithms/clustering/', answer: '比十次重启的最好结果', lively: '?cluster.half=1', typed: { data: 'moons', eps: '0.6', least: '4', half: '3' }, number: 'eps' } satisfies Tour
