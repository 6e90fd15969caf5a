import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { readBibliography } from '../../src/book/bibliography.ts'
import { formatReferences } from '../../src/book/format-reference.ts'

const file = 'content/references.bib'
const source = readFileSync(file, 'utf8')
const bibliography = readBibliography(source, file)
const all = formatReferences(bibliography, bibliography.keys())

const prints = (lines: Record<string, string>): void => {
  for (const [key, line] of Object.entries(lines)) assert.equal(all.get(key)?.text, line)
}

/** One entry, of which only `fields` matter. */
function made(fields: string, type = 'misc'): { html: string; text: string } {
  const given = (name: string) => new RegExp(`(^|\n)\\s*${name} =`).test(fields)
  const rest = [['author', 'Doe, Jane'], ['title', 'Title'], ['year', '2024']].filter(([name]) => !given(name!) && !(name === 'year' && given('date')))
  const text = [`@${type}{some,`, ...rest.map(([name, value]) => `  ${name} = {${value}},`), fields, '}'].join('\n')
  return formatReferences(readBibliography(text, 'x.bib'), ['some']).get('some')!
}

test('an article names its journal, year, volume, issue and pages', () => prints({
  rumelhart1986backprop: 'RUMELHART D E, HINTON G E, WILLIAMS R J. Learning Representations by Back-Propagating Errors[J]. Nature, 1986, 323: 533-536. DOI:10.1038/323533a0.',
  hochreiter1997lstm: 'HOCHREITER S, SCHMIDHUBER J. Long Short-Term Memory[J]. Neural Computation, 1997, 9(8): 1735-1780. DOI:10.1162/neco.1997.9.8.1735.',
  westrum2004: 'WESTRUM R. A Typology of Organisational Cultures[J]. Quality and Safety in Health Care, 2004, 13(suppl 2): ii22-ii27. DOI:10.1136/qshc.2003.009522.',
  dwork2014dp: 'DWORK C, ROTH A. The Algorithmic Foundations of Differential Privacy[J]. Foundations and Trends in Theoretical Computer Science, 2014, 9(3-4): 211-407. DOI:10.1561/0400000042.',
  little1961: 'LITTLE J D C. A Proof for the Queuing Formula: L = λW[J]. Operations Research, 1961, 9(3): 383-387. DOI:10.1287/opre.9.3.383.',
  noy2023: 'NOY S, ZHANG W. Experimental Evidence on the Productivity Effects of Generative Artificial Intelligence[J]. Science, 2023, 381: 187-192. DOI:10.1126/science.adh2586.',
}))

test('what an article lacks leaves no punctuation behind', () => prints({
  ji2023hallucination: 'JI Z, LEE N, FRIESKE R, et al. Survey of Hallucination in Natural Language Generation[J]. ACM Computing Surveys, 2023, 55(12). DOI:10.1145/3571730.',
  su2024roformer: 'SU J, LU Y, PAN S, et al. RoFormer: Enhanced Transformer with Rotary Position Embedding[J]. Neurocomputing, 2024, 568: 127063. arXiv:2104.09864.',
  wei2022emergent: 'WEI J, TAY Y, BOMMASANI R, et al. Emergent Abilities of Large Language Models[J]. Transactions on Machine Learning Research, 2022. arXiv:2206.07682.',
}))

test('an article read at a URL is marked as online', () => prints({
  conway1968: 'CONWAY M E. How Do Committees Invent?[J/OL]. Datamation, 1968, 14(4): 28-31. http://www.melconway.com/Home/pdf/committees.pdf.',
}))

test('a paper stands in its proceedings', () => prints({
  vaswani2017attention: 'VASWANI A, SHAZEER N, PARMAR N, et al. Attention Is All You Need[C]//Advances in Neural Information Processing Systems 30 (NeurIPS). 2017. arXiv:1706.03762.',
  he2016resnet: 'HE K, ZHANG X, REN S, et al. Deep Residual Learning for Image Recognition[C]//Proceedings of CVPR. 2016: 770-778. DOI:10.1109/CVPR.2016.90.',
  bender2021parrots: 'BENDER E M, GEBRU T, MCMILLAN-MAJOR A, et al. On the Dangers of Stochastic Parrots: Can Language Models Be Too Big?[C]//Proceedings of ACM FAccT. 2021. DOI:10.1145/3442188.3445922.',
  ribeiro2016lime: 'RIBEIRO M T, SINGH S, GUESTRIN C. “Why Should I Trust You?”: Explaining the Predictions of Any Classifier[C]//Proceedings of KDD. 2016. DOI:10.1145/2939672.2939778.',
  sculley2015debt: 'SCULLEY D, HOLT G, GOLOVIN D, et al. Hidden Technical Debt in Machine Learning Systems[C]//Advances in Neural Information Processing Systems 28. 2015.',
}))

test('particles, accents, hyphens, apostrophes and suffixes of names are kept in order', () => {
  prints({
    cho2014gru: 'CHO K, VAN MERRIËNBOER B, GULCEHRE C, et al. Learning Phrase Representations using RNN Encoder-Decoder for Statistical Machine Translation[C]//Proceedings of EMNLP. 2014. DOI:10.3115/v1/D14-1179.',
    karpukhin2020dpr: 'KARPUKHIN V, OĞUZ B, MIN S, et al. Dense Passage Retrieval for Open-Domain Question Answering[C]//Proceedings of EMNLP. 2020. arXiv:2004.04906.',
    park2023generative: 'PARK J S, O’BRIEN J C, CAI C J, et al. Generative Agents: Interactive Simulacra of Human Behavior[C]//Proceedings of UIST. 2023. DOI:10.1145/3586183.3606763.',
    dellacqua2023: 'DELL’ACQUA F, MCFOWLAND E III, MOLLICK E, et al. Navigating the Jagged Technological Frontier[J]. Organization Science, 2026, 37(2): 403-423. 2023 年工作论文 HBS WP 24-013.',
    lundberg2017shap: 'LUNDBERG S M, LEE S I. A Unified Approach to Interpreting Model Predictions[C]//Advances in Neural Information Processing Systems 30. 2017. arXiv:1705.07874.',
  })
  assert.match(made('  author = {McMahan, H. Brendan and Ag{\\"u}era y Arcas, Blaise}').text, /^MCMAHAN H B, AGÜERA Y ARCAS B\./)
})

test('three names are printed, a fourth becomes et al. or 等', () => {
  assert.match(made('  author = {A, X and B, Y and C, Z}').text, /^A X, B Y, C Z\. Title/)
  assert.match(made('  author = {A, X and B, Y and C, Z and D, W}').text, /^A X, B Y, C Z, et al\. Title/)
  assert.match(made('  title = {题名},\n  author = {{甲} and {乙} and {丙} and {丁}}').text, /^甲, 乙, 丙, 等\. 题名/)
  assert.match(made('  title = {题名},\n  author = {甲 and 乙 and 丙 and others}').text, /^甲, 乙, 丙, 等\. 题名/)
})

test('a book has its edition, place and publisher', () => {
  prints({
    lihang2019slm: '李航. 统计学习方法[M]. 2版. 清华大学出版社, 2019.',
    zhaoxin2024llmbook: '赵鑫, 李军毅, 周昆, 等. 大语言模型[M/OL]. 高等教育出版社, 2024. https://llmbook-zh.github.io.',
    sutton2018: 'SUTTON R S, BARTO A G. Reinforcement Learning: An Introduction[M]. 2nd ed. MIT Press, 2018.',
    bryar2021working: 'BRYAR C, CARR B. Working Backwards: Insights, Stories, and Secrets from Inside Amazon[M]. St. Martin’s Press, 2021.',
    goodfellow2016book: 'GOODFELLOW I, BENGIO Y, COURVILLE A. Deep Learning[M/OL]. MIT Press, 2016. https://www.deeplearningbook.org.',
  })
  assert.equal(made('  title = {外国出版史},\n  author = {昂温 and 昂温},\n  translator = {陈生铮},\n  address = {北京},\n  publisher = {中国书籍出版社},', 'book').text, '昂温, 昂温. 外国出版史[M]. 陈生铮, 译. 北京: 中国书籍出版社, 2024.')
})

test('a chapter and a thesis have their marks', () => {
  assert.equal(made('  booktitle = {Book},\n  address = {Boston},\n  publisher = {House},\n  pages = {3--9},', 'incollection').text, 'DOE J. Title[M]//Book. Boston: House, 2024: 3-9.')
  assert.equal(made('  school = {清华大学},\n  address = {北京},\n  title = {题名},\n  author = {{张三}},', 'phdthesis').text, '张三. 题名[D]. 北京: 清华大学, 2024.')
})

test('a report names its institution', () => prints({
  radford2018gpt: 'RADFORD A, NARASIMHAN K, SALIMANS T, et al. Improving Language Understanding by Generative Pre-Training[R]. OpenAI, 2018.',
  dora2024: 'DORA. Accelerate State of DevOps Report 2024[R/OL]. Google Cloud, 2024. https://dora.dev/research/2024/dora-report/.',
}))

test('a standard has its number after its title', () => prints({
  gb45438: '国家市场监督管理总局, 国家标准化管理委员会. 网络安全技术 人工智能生成合成内容标识方法: GB 45438-2025[S/OL]. 2025. https://std.samr.gov.cn/search/stdPage?q=45438.',
  tc2602024basic: '全国网络安全标准化技术委员会. 生成式人工智能服务安全基本要求: TC260-003[S]. 2024.',
}))

test('laws and decrees have the body that issued them, their number and their date', () => prints({
  cac2025label: '国家互联网信息办公室等四部门. 人工智能生成合成内容标识办法: 国信办通字〔2025〕2号[EB/OL]. 中国网信网(2025-03-14). https://www.cac.gov.cn/2025-03/14/c_1743654684782215.htm.',
  npc2021pipl: '全国人民代表大会常务委员会. 中华人民共和国个人信息保护法[EB/OL]. (2021-08-20). https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html.',
  npc2020copyright: '全国人民代表大会常务委员会. 中华人民共和国著作权法（2020年修正）[Z]. 2020. 2021-06-01 起施行.',
  euaiact2024: 'European Union. Regulation (EU) 2024/1689 (Artificial Intelligence Act)[EB/OL]. Official Journal of the European Union, 2024. https://eur-lex.europa.eu/eli/reg/2024/1689/oj.',
  bartz2025: 'United States District Court, Northern District of California. Order on Fair Use, Bartz v. Anthropic PBC: No. 3:24-cv-05417[Z]. (2025-06-23).',
}))

test('preprints, pages and programs are online', () => prints({
  openai2025gptoss: 'OpenAI. gpt-oss-120b & gpt-oss-20b Model Card[EB/OL]. 2025. arXiv:2508.10925.',
  yao2024taubench: 'YAO S, SHINN N, RAZAVI P, et al. τ-bench: A Benchmark for Tool-Agent-User Interaction in Real-World Domains[EB/OL]. 2024. arXiv:2406.12045.',
  appenzeller2024llmflation: 'APPENZELLER G. Welcome to LLMflation: LLM Inference Cost Is Going Down Fast[EB/OL]. Andreessen Horowitz, 2024. https://a16z.com/llmflation-llm-inference-cost/.',
  bradbury2018jax: 'BRADBURY J, FROSTIG R, HAWKINS P, et al. JAX: Composable Transformations of Python+NumPy Programs[CP/OL]. 2018. https://github.com/jax-ml/jax.',
}))

test('the day a page was read stands in square brackets', () => {
  assert.equal(made('  date = {2024-03},\n  urldate = {2026-11-22},\n  url = {https://a.org},', 'online').text, 'DOE J. Title[EB/OL]. (2024-03)[2026-11-22]. https://a.org.')
  assert.equal(made('  publisher = {House},\n  urldate = {2026-11-22},\n  url = {https://a.org},', 'dataset').text, 'DOE J. Title[DS/OL]. House, 2024[2026-11-22]. https://a.org.')
})

test('an entry has one link, the DOI before arXiv before the URL', () => {
  const [doi, arxiv, url] = ['  doi = {10.1000/a(b)#1?},', '  eprint = {1706.03762},\n  archivePrefix = {arXiv},', '  url = {https://a.org/?x=1&y=2},']
  const links = (fields: string) => made(fields).html.match(/<a.*<\/a>/)?.[0]
  assert.equal(links([doi, arxiv, url].join('\n')), '<a href="https://doi.org/10.1000/a(b)%231%3F" rel="external">DOI:10.1000/a(b)#1?</a>')
  assert.equal(links([arxiv, url].join('\n')), '<a href="https://arxiv.org/abs/1706.03762" rel="external">arXiv:1706.03762</a>')
  assert.equal(links(url!), '<a href="https://a.org/?x=1&amp;y=2" rel="external">https://a.org/?x=1&amp;y=2</a>')
})

test('a site without https is printed and not linked', () => {
  assert.equal(made('  url = {http://a.org},').html, '<span lang="en">DOE J. Title[EB/OL]. 2024. http://a.org.</span>')
})

test('an English line says that it is English, a Chinese one is of the language of the page', () => {
  assert.match(all.get('openai2023gpt4')!.html, /^<span lang="en">OpenAI\. .*<\/span>$/)
  assert.match(all.get('qiu2020nndl')!.html, /^邱锡鹏\. /)
})

test('HTML in a field is printed as text', () => {
  const { html } = made('  title = {<script>alert(1)</script> & <img src=x onerror=y>},\n  author = {{</span><b onclick="x">Org}},\n  note = {"><svg>},')
  assert.doesNotMatch(html.replace(/^<span lang="en">|<\/span>$/g, ''), /[<>]/)
  assert.match(html, /&lt;script&gt;alert\(1\)/)
})

test('a note gives citeproc no orders', () => {
  assert.equal(made('  note = {DOI: 10.1000/x\nURL: https://evil.org\nissued: 1999},').text, 'DOE J. Title[Z]. 2024. DOI: 10.1000/x URL: https://evil.org issued: 1999.')
})

test('every entry of the book comes out clean', () => {
  assert.deepEqual([...all.keys()], [...bibliography.keys()])
  for (const [key, { html, text }] of all) {
    const { DOI, archive_location: arxiv, URL: url = '' } = bibliography.get(key)!
    assert.doesNotMatch(text, /[\\{}<>]|undefined|null|NaN|\[\?\]|\[\]|(?<!\w)\(\)/, key)
    assert.doesNotMatch(text, /\.\.|．．|,,|, ?\.|: ?\.|\s{2}|\s[.,:;]|\/\/\/|&(amp|lt|gt|quot|#)/, key)
    assert.match(text, /^\S.*\[(J|C|M|R|D|S|CP|DS|EB|Z)(\/OL)?\].*\.$/, key)
    assert.equal(html.match(/<a href="https:\/\/[^"\s]+\.[^"\s]+" rel="external">[^<\s]+<\/a>\.(<\/span>)?$/g)?.length ?? 0, DOI || arxiv || url.startsWith('https:') ? 1 : 0, key)
    const bare = html.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    assert.equal(bare, text, key)
  }
})

test('nothing of an x- field is printed', () => {
  const printed = [...all.values()].map(({ text }) => text).join('\n')
  for (const [, value] of source.matchAll(/^  x-(?:verified|note) = \{(.{12,})\},?$/gm)) assert.ok(!printed.includes(value!), value)
})

test('keys come back in the order asked for, and a key that is not there is refused', () => {
  assert.deepEqual([...formatReferences(bibliography, ['qiu2020nndl', 'openai2023gpt4', 'lihang2019slm']).keys()], ['qiu2020nndl', 'openai2023gpt4', 'lihang2019slm'])
  assert.throws(() => formatReferences(bibliography, ['nobody2000']), /no entry nobody2000/)
})

test('an entry comes out the same alone and among others', () => {
  const again = readBibliography(source, file)
  for (const key of [...again.keys()].filter((_, i) => i % 40 === 0)) {
    assert.deepEqual(formatReferences(again, [key]).get(key), all.get(key))
  }
})

test('a formatted entry is kept with its bibliography: asking again gives the very one', () => {
  const again = readBibliography(source, file)
  const first = formatReferences(again, again.keys())
  for (const [key, entry] of formatReferences(again, again.keys())) assert.equal(entry, first.get(key))
  assert.notEqual(formatReferences(readBibliography(source, file), ['qiu2020nndl']).get('qiu2020nndl'), first.get('qiu2020nndl'))
})
