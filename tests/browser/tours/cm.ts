import type { Tour } from './tour.ts'

export default { path: '/foundations/activations-losses-metrics/', answer: '总说没有也有 99%', lively: '', typed: { prev: '5', cut: '0.05', cfn: '100' }, number: 'cfn' } satisfies Tour
