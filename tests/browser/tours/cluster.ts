import type { Tour } from './tour.ts'

export default { path: '/algorithms/clustering/', answer: '比十次重启的最好结果', lively: '?cluster.half=1', typed: { data: 'moons', half: '3', eps: '0.6', least: '4' }, number: 'eps' } satisfies Tour
