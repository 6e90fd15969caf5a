/** What every correct kernel of tokens and bills gives; mutants must not. */
import assert from 'node:assert/strict'
import type * as Kernel from '#labs/tok/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

const spell = (words: Record<string, number>) => Object.entries(words).map(([word, count]) => ({ pieces: [...word, '</w>'], count }))

export function reaches(kernel: typeof Kernel): void {
  const { inputs, expected } = vector('utf8.大模型创业')
  const { chars, utf16, bytes } = kernel.size(inputs.text)
  close({ chars, utf16_units: utf16, bytes }, expected, 'utf8')
  close(kernel.size('🚀'), { chars: 1, utf16: 2, bytes: 4 }, 'a rocket')

  const { inputs: bill, expected: due } = vector('price.month')
  const each = kernel.cost({ input: bill.input, cached: bill.cached, output: bill.output, priceIn: bill.p_in, priceCached: bill.p_cached, priceOut: bill.p_out })
  close({ per_request: each, month: each * bill.req_per_day * bill.days }, due, 'price.month')

  // Sennrich et al. 2016, algorithm 1; labs.md, L4.
  const { rules, words } = kernel.train(spell({ low: 5, lower: 2, newest: 6, widest: 3 }), 5)
  assert.deepEqual(rules.map(({ pair: [a, b], count }) => `${a} ${b} ${count}`), ['e s 9', 'es t 9', 'est </w> 9', 'l o 7', 'lo w 7'])
  assert.deepEqual(words.map(({ pieces }) => pieces.join(' ')), ['low </w>', 'low e r </w>', 'n e w est</w>', 'w i d est</w>'])
  // aaa holds the pair twice, but only one can be glued.
  const triple = kernel.train([{ pieces: ['a', 'a', 'a'], count: 1 }], 1)
  assert.deepEqual([triple.rules[0]!.count, triple.words[0]!.pieces], [2, ['aa', 'a']])
  assert.equal(kernel.train([{ pieces: ['a', 'b'], count: 1 }], 9).rules.length, 1)
  // Equally common: the smallest pair.
  assert.deepEqual(kernel.train(spell({ zy: 1, ab: 1 }), 1).rules[0]!.pair, ['a', 'b'])

  assert.deepEqual(kernel.cut('大a', [2, 1, 1]), [{ text: 'E5 A4', whole: false, bytes: 2 }, { text: 'A7', whole: false, bytes: 1 }, { text: 'a', whole: true, bytes: 1 }])
  assert.throws(() => kernel.cut('大a', [3]), RangeError)

  // 大 is E5 A4 A7; rules are replayed in their order, and none reaches over a mark or to the word before a blank.
  const rule = (a: string, b: string) => ({ pair: [a, b] as const, count: 1 })
  assert.deepEqual(kernel.encode('大大', [rule('\xe5', '\xa4'), rule('\xe5\xa4', '\xa7')]), [3, 3])
  assert.deepEqual(kernel.encode('大', [rule('\xe5\xa4', '\xa7'), rule('\xe5', '\xa4')]), [2, 1])
  assert.deepEqual(kernel.encode('a,b', [rule(',', 'b'), rule('a', ',')]), [2, 1])
  assert.deepEqual(kernel.encode('a b', [rule('a', ' '), rule(' ', 'b')]), [1, 2])
  // Each pattern cuts what the last one left; nothing is lost, and nothing reaches across.
  assert.deepEqual(kernel.isolate('a12 b3', [/\d/g]), ['a', '1', '2', ' b', '3'])
  assert.deepEqual(kernel.isolate('1a2价格', [/\d/g, /a2|[^a]+/g]), ['1', 'a', '2', '价格'])
  assert.deepEqual(kernel.isolate('', [/\d/g]), [])
  assert.deepEqual(kernel.tally('模型 GPT-4o 值 12.5 元，go!'), [4, 3, 4, 4])
  assert.equal(kernel.estimate('模型 go 12', [2, 1, 0.5, 9]), 6)
  assert.equal(kernel.estimate('　', [1, 1, 1, 1]), 1)
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['cached tokens are billed twice', '(input - cached) * priceIn', 'input * priceIn'],
  ['output is billed at the price of input', 'output * priceOut', 'output * priceIn'],
  ['prices are a thousand tokens', ') / 1e6', ') / 1e3'],
  ['characters are counted in UTF-16', '[...text].length', 'text.length'],
  ['of equals the last pair is taken', '.count > seen.get(best)!.count', '.count >= seen.get(best)!.count'],
  ['words are counted once, however common', '?? 0) + count', '?? 0) + 1'],
  ['the second half of a pair is used again', 'pieces[++i]!', 'pieces[i + 1]!'],
  ['one merge too many', 'rules.length === merges', 'rules.length > merges'],
  ['half a character is printed', 'fatal: true', 'fatal: false'],
  ['rules are replayed backwards', 'rules.reduce((now, { pair })', 'rules.toReversed().reduce((now, { pair })'],
  ['tokens reach over a mark', 'text.split(/(?<=[。，；、.,])|(?= )/)', 'text.split(/(?= )/)'],
  ['tokens reach over a blank', '|(?= )/', '/'],
  ['what stands between matches is lost', 'cuts.push(part.slice(end, index), match)', 'cuts.push(match)'],
  ['what stands after the last match is lost', '[...cuts, part.slice(end)]', 'cuts'],
  ['a match is cut again from its start', 'end = index + match.length', 'end = index'],
  ['only the last pattern cuts', 'parts.flatMap((part)', '[text].flatMap((part)'],
  ['empty parts are tokens', '.filter(Boolean)', ''],
  ['letters are counted for words', '/[a-z]+/gi', '/[a-z]/gi'],
  ['blanks are marks', 'a-z\\d\\s]', 'a-z\\d]'],
  ['an estimate may be nothing', 'Math.max(1, ', 'Math.max(0, '],
]
