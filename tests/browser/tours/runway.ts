import type { Tour } from './tour.ts'

export default { path: '/strategy/resources/', answer: '现金撑 12.5 个月', lively: '?runway.hires=45000,2,0', typed: { cost: '90', growth: '4', delay: '2' }, number: 'cash' } satisfies Tour
