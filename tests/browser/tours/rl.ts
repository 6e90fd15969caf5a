import type { Tour } from './tour.ts'

export default { path: '/algorithms/reinforcement-learning/', answer: '右上角的价值是', lively: '?rl.mode=best&rl.sweeps=3&rl.slip=0.2&rl.cells=1,0,0,0;0,2,0,0;0,0,0,0;0,0,0,1', typed: { mode: 'best', sweeps: '3', gamma: '0.9' }, number: 'gamma' } satisfies Tour
