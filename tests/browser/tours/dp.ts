import type { Tour } from './tour.ts'

export default { path: '/challenges/privacy-and-security/', answer: '发布一次，猜中你在不在的上限是 73.11%', lively: '?dp.epsilon=8', typed: { epsilon: '0.5', uses: '4', sigma: '2' }, number: 'epsilon' } satisfies Tour
