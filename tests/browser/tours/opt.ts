import type { Tour } from './tour.ts'

export default { path: '/foundations/optimizers/', answer: 'Adam 的两个坐标每一步都相同', lively: '?opt.noise=1&opt.angle=15', typed: { ad: '0.05', steps: '30', shape: 'bend' }, number: 'ad' } satisfies Tour
