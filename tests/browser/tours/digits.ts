import type { Tour } from './tour.ts'

export default { path: '/foundations/first-working-model/', answer: '它读成 7', lively: '', typed: { dx: '3', dy: '-2', fit: '1' }, number: 'dx' } satisfies Tour
