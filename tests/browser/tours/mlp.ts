import type { Tour } from './tour.ts'

export default { path: '/foundations/backpropagation/', answer: '走 400 步：训练损失 0.2139', lively: '', typed: { layers: '2', steps: '100', lr: '0.1' }, number: 'width' } satisfies Tour
