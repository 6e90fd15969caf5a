import type { Tour } from './tour.ts'

export default { path: '/challenges/compute/', answer: '最后一次在 256 张卡上跑', lively: '', typed: { n: '8', d: '20', mfu: '35' }, number: 'n' } satisfies Tour
