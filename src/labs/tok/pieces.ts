/** Eight sentences, and the bytes of each token in five published vocabularies, special tokens off. Counted at authoring; the test counts the GPT ones again. */

export const tokenizers = { gpt2: 'GPT-2', cl100k: 'cl100k（GPT-4）', o200k: 'o200k（GPT-4o）', qwen: 'Qwen3', deepseek: 'DeepSeek-V3' } as const
export type Tokenizer = keyof typeof tokenizers

const english = '28951a74671'

/** Text, then a row for each tokenizer in the order above: one base-36 digit a token, its bytes. */
const rows = {
  cost: ['我们计算训练成本、推理显存和毛利率。', '212111111111111121213111212121111111211113', '633212133333213321333', '66663333333333', '66663633393', '66663633393'],
  english: ['We compute training cost, inference memory and gross margin.', english, english, english, english, english],
  brand: ['大模型创业', '31111112121', '333213', '366', '366', '366'],
  world: ['人工智能正在改变世界。', '3211112121211112121213', '332136332133', '666663', 'c6663', 'c6663'],
  name: ['王小明在呼和浩特市新城区人民法院提起诉讼。', '321212121111212121211112132121111111111211113', '21333213213333333333321213', '333333633666333213', '3333c336c663', '36366336cc3'],
  number: ['2024年营收1,234,567.89元', '22211111111131121221', '31321311313123', '3133311313123', '1111361111111111113', '313611313123'],
  code: ['def f(x): return x**2', '321127221', '32227221', '32227221', '32227221', '32227221'],
  rare: ['龘𠮷野家🚀', '2111112121211', '211111213211', '2111113331', '214334', '2111113331'],
} as const
export type Sentence = keyof typeof rows
export const sentences = Object.keys(rows) as Sentence[]

export const textOf = (sentence: Sentence): string => rows[sentence][0]

/** Bytes of each token of a sentence. */
export const lengths = (sentence: Sentence, tokenizer: Tokenizer): number[] =>
  [...rows[sentence][1 + Object.keys(tokenizers).indexOf(tokenizer)]!].map((digit) => parseInt(digit, 36))
