import type { Tour } from './tour.ts'

export default { path: '/challenges/compute/', answer: '4 张卡最多同时', lively: '?vram.kind=mla&vram.local=3', typed: { ctx: '4096', batch: '2', cards: '8' }, number: 'params' } satisfies Tour
