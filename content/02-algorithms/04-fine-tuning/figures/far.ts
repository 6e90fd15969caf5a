/** Learning curves of listings/curve.py: digits the base network has never seen. */
import { draw } from './near.ts'

export default () => draw('far', { scratch: [12.5, 82], probe: [22, 68], 'LoRA 8': [11, 46], full: [23, 92] })
