import type { Tour } from './tour.ts'

export default { path: '/challenges/compute/', answer: '每张卡要', lively: '', typed: { cards: '32', tokens: '2048', wire: '25' }, number: 'wire' } satisfies Tour
