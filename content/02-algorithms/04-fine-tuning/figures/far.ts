/** Learning curves of listings/curve.py: digits the base network has never seen. */
import { draw } from './near.ts'

export default () => draw('far', { scratch: [11, 79], probe: [22, 68], 'LoRA 8': [44, 83], full: [88, 98] })
