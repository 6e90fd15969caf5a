import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sameOutput } from '../../scripts/listings/same-output.ts'

test('equal outputs are equal', () => assert.equal(sameOutput('a 1.25\nb', 'a 1.25\nb'), undefined))
test('the last digit shown may differ by one', () => assert.equal(sameOutput('loss 1.26e-05', 'loss 1.25e-05'), undefined))
test('two in the last digit is a difference', () => assert.match(sameOutput('loss 1.27', 'loss 1.25')!, /line 1/))
test('an integer must be equal', () => assert.match(sameOutput('steps 41', 'steps 42')!, /line 1/))
test('words must be equal', () => assert.match(sameOutput('converged 1', 'diverged 1')!, /line 1/))
test('a missing line is a difference', () => assert.match(sameOutput('a', 'a\nb')!, /line 2: missing/))
