import type { Tour } from './tour.ts'

export default { path: '/strategy/resources/', answer: '自建每百万 19.49 元', lively: '', typed: { price: '12.5', throughput: '9000', peak: '2' }, number: 'volume' } satisfies Tour
