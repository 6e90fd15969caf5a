import type { Tour } from './tour.ts'

export default { path: '/foundations/activations-losses-metrics/', answer: '交叉熵的坡度是 −0.99', lively: '', typed: { p: '0.2', gamma: '1', far: '200' }, number: 'p' } satisfies Tour
