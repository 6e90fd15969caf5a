import type { Tour } from './tour.ts'

export default { path: '/strategy/unit-economics/', answer: '每档要 6.456万 人', lively: '', typed: { p1: '18', b2: '41', target: '65' }, number: 'cost' } satisfies Tour
