import type { Tour } from './tour.ts'

export default { path: '/algorithms/efficient-inference/', answer: '4 位，对称一把尺：32 个权重有', lively: '?quant.scheme=block&quant.rounding=up', typed: { n: '24', far: '10', bits: '3' }, number: 'far' } satisfies Tour
