import { answers } from '../../src/rules/answers.ts'
import { finds, passes } from './finds.ts'

const exercise = (answer: string, solution: string) => `\n<Exercise id="ex-a" title="算">\n\n算。\n\n${answer}\n\n<Solution>\n\n${solution}\n\n</Solution>\n\n</Exercise>\n`

passes(answers, 'a number that the solution prints', exercise('<Answer number="0.01836" unit="元" />', '合 0.01836 元。'))
passes(answers, 'a number within a formula', exercise('<Answer number="9216" within="0" />', '即 $96^2=9{,}216$。'))
passes(answers, 'a number in a formula on its own line', exercise('<Answer number="7.5" />', '$$ #eq-a\nx=7.5\n$$'))
passes(answers, 'a number right after a relation', exercise('<Answer number="59" within="0" />', '所以 $n\\ge59$。'))
passes(answers, 'a share in per cent', exercise('<Answer number="42.85" unit="%" within="0.1" />', '毛利率 $42.85\\%$。'))
passes(answers, 'a number in ten thousands', exercise('<Answer number="3.2" unit="万元" />', '共 3.2 万元。'))
passes(answers, 'a negative number', exercise('<Answer number="-1.5" />', '得 $-1.5$。'))
passes(answers, 'a computed number', exercise('<Answer number="0.0845" />', '得 [](num:threshold)。'), { 'content/01-basics/01-first/numbers.ts': "export default { threshold: '0.0845' }\n" })
finds(answers, 'a number that the solution does not come to', exercise('▲<Answer number="0.02" />', '合 0.01836 元。'), /does not come to 0\.02/)
finds(answers, 'a number that only the question names', `\n<Exercise id="ex-a" title="算">\n\n给你 12000。\n\n▲<Answer number="12000" />\n\n<Solution>\n\n略，得 3。\n\n</Solution>\n\n</Exercise>\n`, /does not come to 12000/)
