import type { Tour } from './tour.ts'

export default { path: '/challenges/data-quality/', answer: '相似度 0.5714', lively: '?clean.pair=own&clean.a=%E7%94%B2%E4%B9%99%E4%B8%99&clean.b=%E7%94%B2%E4%B9%99', typed: { k: '3', z: '2.5', copies: '4' }, number: 'copies' } satisfies Tour
