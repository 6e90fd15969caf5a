import type { Tour } from './tour.ts'

export default { path: '/foundations/first-working-model/', answer: '展平得 5,408 个数，全连接层写的是 1,568', lively: '?cnn.n=128&cnn.c=2', typed: { n: '32', declared: '5408', batch: '49' }, number: 'n' } satisfies Tour
