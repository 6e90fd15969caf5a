import type { Tour } from './tour.ts'

export default { path: '/strategy/team/', answer: '单位每月付 33.12万 元', lively: '', typed: { rate: '30', grant: '1', exit: '12.5' }, number: 'exit' } satisfies Tour
