/** What the byte vocabulary of listing bpe.py is learnt from, Chinese and English in equal parts; the test holds it against the listing. */
export const corpus = [
  'a good product solves a real problem for a real customer. we talk to the customerbefore we write the code, and we measure the cost of each answer the model gives. when theanswer is wrong we ask who pays for it. a small model that answers the question is betterthan a large model that writes a long essay. the data we own, the test we trust and theprice the customer accepts decide if the company lives.',
  '好的产品为真实的客户解决真实的问题。我们先和客户谈，再写代码；模型给出的每一个回答，我们都量它的成本。回答错了，先问谁来承担。能回答问题的小模型，好过写长文章的大模型。我们手里的数据、我们信得过的测试、客户肯付的价钱，决定公司能不能活下去。',
]
/** Merges learnt from it. */
export const MERGES = 150
