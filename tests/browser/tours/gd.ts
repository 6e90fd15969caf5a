import type { Tour } from './tour.ts'

export default { path: '/foundations/backpropagation/', answer: '步长 0.1 超过阈值 0.08452', lively: '', typed: { lr: '0.05', steps: '30', t1: '-1.5' }, number: 'lr' } satisfies Tour
