import type { Tour } from './tour.ts'

export default { path: '/strategy/team/', answer: '单位每月付 33.12万 元', lively: '', typed: { grant: '1', exit: '12.5', rate: '30' }, number: 'exit' } satisfies Tour
