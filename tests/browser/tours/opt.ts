import type { Tour } from './tour.ts'

export default { path: '/foundations/optimizers/', answer: 'Adam 的两个坐标每一步都相同', lively: '?opt.noise=1&opt.angle=15', typed: { shape: 'bend', steps: '30', ad: '0.05' }, number: 'ad' } satisfies Tour
