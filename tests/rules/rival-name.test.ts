import { rivalName } from '../../src/rules/rival-name.ts'
import { finds, passes } from './finds.ts'

const term = (key: string, zh: string, en: string, aliases: string) => `${key}:\n  zh: ${zh}\n  en: ${en}\n  aliases: [${aliases}]\n  definition: 一句。\n`
const files = { 'content/glossary.yml': term('hessian', '黑塞矩阵', 'Hessian', '海森矩阵, H') + term('check', '数值梯度检验', 'gradient check', '梯度检验') + term('churn', '流失率', 'churn', '月流失率') + term('rate', '学习率', 'learning rate', '步长') }

finds(rivalName, 'an alias where the name should stand', '\n算出▲海森矩阵。\n\n## ▲海森矩阵 {/* sec-a */}\n', /the book calls Hessian 黑塞矩阵, not 海森矩阵/, files)
passes(rivalName, 'an alias that is introduced, quoted, or the title of a work', '\n黑塞矩阵，也叫海森矩阵，有人写作“海森矩阵”。见《海森矩阵讲义》。\n', files)
passes(rivalName, 'a name with a word more or less, and words of every day', '\n月流失率、梯度检验与差分步长。\n', files)
passes(rivalName, 'the claim of a misconception', '\n<Misconception claim="海森矩阵算不起。">\n\n黑塞矩阵乘向量算得起。\n\n</Misconception>\n', files)
