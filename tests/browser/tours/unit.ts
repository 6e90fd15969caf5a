import type { Tour } from './tour.ts'

export default { path: '/strategy/unit-economics/', answer: '毛利率 84.28%', lively: '', typed: { price: '12.5', sigma: '0.8', churn: '7' }, number: 'cac' } satisfies Tour
