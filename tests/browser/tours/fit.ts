import type { Tour } from './tour.ts'

export default { path: '/algorithms/generalization/', answer: '10 个样本，9 次多项式：训练误差', lively: '', typed: { degree: '3', n: '20', sigma: '0.3' }, number: 'sigma' } satisfies Tour
