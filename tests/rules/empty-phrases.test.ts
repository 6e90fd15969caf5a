import { emptyPhrases } from '../../src/rules/empty-phrases.ts'
import { finds, passes } from './finds.ts'

finds(emptyPhrases, 'every phrase the charter bans', '\n' + [
  '▲随着人工智能技术的飞速发展，', '▲在当今时代，', '▲日新月异。', '▲至关重要。', '▲不可或缺。', '为企业▲赋能。', '▲助力增长。', '一个▲抓手。', '形成▲闭环。',
  '占住▲生态位。', '▲综上所述，', '▲总而言之，', '▲值得注意的是，', '▲不难发现，', '▲众所周知，', '有▲巨大的潜力。', '▲广阔的前景。', '为团队▲提供有力支持。', '▲希望本文能有用。',
  '▲首先读数据，其次写代码，最后上线。', '▲不仅便宜，而且快。',
].join('\n\n') + '\n', /says nothing; /)
finds(emptyPhrases, 'a phrase in a heading, a table, a title and the head', '---\ntitle: ▲赋能\nsummary: 一。\noutcomes: [做]\nprerequisites: []\n---\n\n## ▲抓手 {/* sec-a */}\n\n| 甲 |\n|---|\n| ▲助力 |\n\n<Note title="▲日新月异">\n\n字。\n\n</Note>\n', /says nothing/)
passes(emptyPhrases, 'a loop that feeds back, a niche of biology', '\n反馈回路形成闭环，误差越来越小。\n\n生态学里的生态位是物种占的位置。\n')
passes(emptyPhrases, 'titles, quoted words, and the claim of a misconception', '\n《助力中小企业的若干措施》第三条。别写“赋能”这种词。\n\n<Misconception claim="数据至关重要。">\n\n错。\n\n</Misconception>\n')
passes(emptyPhrases, 'plain words that look alike', '\n随着批量变大，方差按比例下降。最后一步先算损失，首先要有数据。他不仅要卡，还要人。前景提取是图像任务。这份文件提供支持的型号。\n')
