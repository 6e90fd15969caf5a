import type { Tour } from './tour.ts'

export default { path: '/challenges/evaluation/', answer: '50 题对 45 题', lively: '?eval.m=5', typed: { n: '200', right: '180', gap: '4' }, number: 'gap' } satisfies Tour
