import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import * as kernel from '#labs/team/kernel.ts'
import { model } from '#labs/team/model.ts'
import { mistake, presets } from '#labs/team/notes.ts'
import { fields, key, type State } from '#labs/team/spec.ts'
import { answer, table, view } from '#labs/team/view.ts'
import { reaches } from './laws/team.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const near = (a: number, b: number, within = 1e-9) => assert.ok(Math.abs(a - b) <= within * (1 + Math.abs(b)), `${a} is not ${b}`)
const rounds = fc.array(fc.record({ sold: real(0, 0.5), pool: real(0, 0.5) }), { maxLength: 6 })

test('the kernel reaches every vector of the team', () => reaches(kernel))

test('founders, pool and investors always hold the whole company', () => {
  fc.assert(fc.property(rounds, (list) => {
    const { founders, pool, investors } = kernel.capTable(list)
    near(founders + pool + investors, 1)
    assert.ok(founders >= 0 && pool >= 0 && investors >= 0)
  }))
  assert.deepEqual(kernel.capTable([]), { founders: 1, pool: 0, investors: 0 })
  assert.throws(() => kernel.kept([{ sold: 0.7, pool: 0.4 }]), RangeError)
  assert.throws(() => kernel.kept([{ sold: -0.1, pool: 0 }]), RangeError)
})

test('a higher salary never costs the employer less, and its extra share never rises above the floor', () => {
  const terms = { rate: 0.35, floor: 7000, cap: 36_000 }
  fc.assert(fc.property(real(7000, 2e5), real(0, 1e5), (salary, more) => {
    const [low, high] = [salary, salary + more].map((w) => kernel.contribution(w, terms)) as [number, number]
    assert.ok(low <= high && high / (salary + more) <= low / salary + 1e-12)
  }))
  assert.throws(() => kernel.contribution(1, { rate: 0.1, floor: 2, cap: 1 }), RangeError)
})

test('the cost of two teams together is the sum of their costs', () => {
  const role = fc.record({ salary: real(0, 1e5), count: fc.nat(20) })
  fc.assert(fc.property(fc.array(role), fc.array(role), real(0, 0.6), (a, b, rate) => {
    const year = (roles: kernel.Role[]) => kernel.teamCost(roles, { rate, cap: 36_000, bonusMonths: 1 }).year
    near(year([...a, ...b]), year(a) + year(b))
  }))
})

test('investors never get less by their right to choose, and nobody gets more than the price', () => {
  fc.assert(fc.property(real(0, 10), real(0, 0.9), real(0, 5), (exit, investors, preference) => {
    const ordinary = kernel.ordinaryGets(exit, { investors, preference })
    assert.ok(ordinary >= -1e-12 && ordinary <= exit * (1 - investors) + 1e-12)
  }))
})

test('an option is worth no less when the company is sold for more', () => {
  const holder = { share: 0.003, strike: 5000, investors: 0.4, preference: 3e8 }
  fc.assert(fc.property(real(0, 3e9), real(0, 1e9), (exit, more) => {
    assert.ok(kernel.optionValue(exit, holder) <= kernel.optionValue(exit + more, holder) + 1e-6)
  }))
  assert.throws(() => kernel.optionValue(1, { share: 0.1, strike: 0, investors: 1, preference: 0 }), RangeError)
})

test('the toy of team size is largest at (1 + loss)/(2 loss)', () => {
  fc.assert(fc.property(real(0.01, 0.5), real(0, 60), (loss, people) => {
    assert.ok(kernel.output(people, loss) <= kernel.output((1 + loss) / (2 * loss), loss) + 1e-9)
  }))
})

test('the sentence tells the team and the options', () => {
  assert.equal(textOf(answer(state)), '7 个人，月薪合计 25万 元，单位每月付 33.12万 元、一年 422.4万 元；公司卖 5亿 元时，授予的 0.5%直接乘是 250万 元，其实税前 73.03万 元。')
})

test('why an option is worth nothing is said in words', () => {
  assert.match(textOf(answer({ ...state, served: 11 })), /税前 0 元，没过一年的门槛。$/)
  assert.match(textOf(answer({ ...state, exit: 2.5 })), /税前 0 元，投资人先拿完了。$/)
  assert.match(textOf(answer({ ...state, people: [[0, 0], [0, 0], [0, 0], [0, 0]] })), /^还没有人；/)
})

test('the bars, the dots and the table are kernel values', () => {
  const m = model(state)
  const drawn = view(state)
  assert.deepEqual(numbersIn(drawn, 'rect'), m.roles.flatMap(({ salary, count }) => [salary * count, kernel.contribution(salary, m.terms) * count]).map(exact))
  assert.deepEqual(numbersIn(drawn, 'circle'), [m.value, m.naive].map(exact))
  assert.deepEqual(numbersIn(table(state), 'data').slice(-4), [0.45, 0.14375, 0.40625, 1])
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    people: fc.array(fc.tuple(real(0, 100), real(0, 100)), { minLength: 4, maxLength: 4 }), rate: real(0, 60), cap: real(0.7, 100), bonus: real(0, 12),
    rounds: fc.array(fc.tuple(real(0, 40), real(0, 40)), { minLength: 3, maxLength: 3 }),
    grant: real(0.01, 10), served: fc.nat(96), exit: real(0.01, 1000), paid: real(0, 1000),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(textOf(answer(s) + view(s) + table(s)) + view(s), /NaN|undefined|∞|Infinity/) }), { numRuns: 60 })
})

test('the common mistake is answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /0\.5%变成 0\.2813%.*普通股一共只分 2亿 元/)
  assert.equal(numbersIn(presets[1]!.table, 'data').length, 5 * 3)
})
