import { exclamation } from '../../src/rules/exclamation.ts'
import { finds, passes } from './finds.ts'

finds(exclamation, 'a shout, in Chinese or in ASCII', '\n好消息▲！模型收敛了▲!\n\n| 列 |\n|---|\n| 快▲！ |\n', /end the sentence with 。/)
finds(exclamation, 'a shout in a title', '\n<Rule title="算清▲！">\n\n字。\n\n</Rule>\n', /does not shout/)
passes(exclamation, 'factorials, code, images and comparisons', '\n$n!$ 与 `a != b`，写作 a != b。\n\n<Figure id="fig-a">\n\n![图](./a.svg)\n\n题。\n\n</Figure>\n')
