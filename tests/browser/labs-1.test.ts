import { testLabs } from './lab-tests.ts'

testLabs(0)
