import { obligations } from '../../src/rules/obligations.ts'
import { finds, passes } from './finds.ts'

const exercise = (id: string) => `<Exercise id="ex-${id}" title="题">\n\n题。\n\n<Solution>\n\n解。\n\n</Solution>\n\n</Exercise>\n\n`
const reading = (count: number) => Array.from({ length: count }, () => '- 书：为什么读，读哪节。\n').join('')
const files = { 'content/01-basics/01-first/listings/a.py': 'print(1)\n', 'content/01-basics/01-first/listings/a.out': '1\n' }

const sound = `---
title: 一章
summary: 一句。
outcomes:
  - 算出一个梯度
  - 写出一条式子
  - 判断要不要加卡
prerequisites: []
---

开场：一个真问题。

## 主体 {/* sec-body */}

<Figure id="fig-a">

![图](./a.svg)

题。

</Figure>

<Listing id="lst-a" file="a.py" title="跑" output />

<Misconception claim="越大越好。">

错。

</Misconception>

## 给创始人：要不要做 {/* sec-founders */}

看毛利。

## 练习 {/* sec-exercises */}

${exercise('a')}${exercise('b')}${exercise('c')}## 延伸阅读 {/* sec-reading */}

${reading(3)}`

const without = (from: string, to: string) => sound.replace(from, to)

passes(obligations, 'a chapter that owes nothing', sound, files)
finds(obligations, 'two outcomes', `${sound.replace('  - 算出一个梯度\n', '').replace('outcomes:', '▲outcomes:')}`, /2 outcomes; write 3 to 5/, files)
finds(obligations, 'an outcome that nobody can test', without('算出一个梯度', '▲理解梯度是什么'), /cannot be tested/, files)
finds(obligations, 'a chapter without an opening', `▲${without('开场：一个真问题。\n', '\n')}`, /there is no opening/, files)
finds(obligations, 'a chapter without a figure', `▲${sound.replace(/<Figure[\s\S]*?<\/Figure>/, '')}`, /there is no figure/, files)
finds(obligations, 'a chapter whose code prints nothing', `▲${without(' output />', ' />')}`, /no listing that shows its output/, files)
finds(obligations, 'a chapter without a misconception', `▲${sound.replace(/<Misconception[\s\S]*?<\/Misconception>/, '')}`, /no <Misconception>/, files)
finds(obligations, 'a chapter that decides nothing', `▲${without('给创始人', '给工程师')}`, /no ## 给创始人/, files)
finds(obligations, 'a chapter without exercises', `▲${without('## 练习', '## 习作')}`, /no ## 练习/, files)
finds(obligations, 'two exercises', `${sound.replace(exercise('c'), '').replace('## 练习', '▲## 练习')}`, /2 exercises; write 3 to 6/, files)
finds(obligations, 'an exercise without its solution', sound.replace(/<Exercise id="ex-b"[\s\S]*?<\/Exercise>/, '▲<Exercise id="ex-b" title="题">\n\n题。\n\n</Exercise>'), /one <Solution>/, files)
finds(obligations, 'nine items to read on', `${sound.replace(reading(3), reading(9)).replace('## 延伸', '▲## 延伸')}`, /9 items to read on/, files)
finds(obligations, 'nothing to read on', `▲${without('## 延伸阅读', '## 再见')}`, /no ## 延伸阅读/, files)
