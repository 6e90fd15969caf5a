/** The figures of the answers, each taken from the chapter that computes it. */
import worth from '../../03-strategy/01-is-it-worth-it/numbers.ts'
import unit from '../../03-strategy/02-unit-economics/numbers.ts'
import resources from '../../03-strategy/06-resources/numbers.ts'
import rag from '../../02-algorithms/05-rag-and-agents/numbers.ts'
import generalization from '../../02-algorithms/09-generalization/numbers.ts'
import metrics from '../../01-foundations/03-activations-losses-metrics/numbers.ts'
import data from '../../04-challenges/01-data-quality/numbers.ts'
import evaluation from '../../04-challenges/03-evaluation/numbers.ts'

export default {
  fiveRange: worth.fiveRange, leadLanguage: worth.lead2Language, leadRefit: worth.lead2Refit, gapYear: worth.gap12,
  driftTokens: unit.driftTokens,
  linePro: resources.linePro, lineFlash: resources.lineFlash,
  evenFull: rag['even-flash-1'], even95: rag['even-flash-95'],
  clean20: generalization.clean20,
  ppv: metrics.ppv99,
  ceiling: data.ceiling5,
  level3: evaluation.level3, paired3: evaluation.paired3, noWorse2: evaluation.noWorse2, zero1: evaluation.zero1,
  reply2: evaluation.reply2,
}
