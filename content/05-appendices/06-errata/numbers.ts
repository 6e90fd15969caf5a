/** What the corrections quote, taken from the chapters that compute it. */
import model from '../../01-foundations/01-what-is-a-large-model/numbers.ts'
import metrics from '../../01-foundations/03-activations-losses-metrics/numbers.ts'
import descent from '../../01-foundations/04-backpropagation/numbers.ts'
import optimizers from '../../01-foundations/05-optimizers/numbers.ts'
import attention from '../../02-algorithms/02-attention/numbers.ts'
import generative from '../../02-algorithms/07-generative-models/numbers.ts'

const taken = (from: Record<string, string | undefined>, key: string): string => {
  const value = from[key]
  if (value === undefined) throw new Error(`the chapter computes no ${key} any more`)
  return value
}

export default {
  bert: taken(model, 'n-bert'), gpt3: taken(model, 'n-gpt3'), gpt3Compute: taken(model, 'c-gpt3'), alexnet: taken(model, 'n-alexnet'),
  twiceFloor: taken(metrics, 'twiceFloor'), f1Wrong: taken(metrics, 'f1Wrong'), f1Right: taken(metrics, 'f1Right'), tanhSix: taken(metrics, 'quarter6'),
  loss1: taken(descent, 'loss1'), threshold: taken(descent, 'threshold'),
  adamFirst: taken(optimizers, 'first999'), adamWorst: taken(optimizers, 'worst999'),
  aiToAi: taken(attention, 'share-ai-ai'), aiToI: taken(attention, 'share-ai-i'), topRaw: taken(attention, 'top-raw'), topFair: taken(attention, 'top-fair'),
  wrongD: taken(generative, 'wrongD'), wrongG: taken(generative, 'wrongG'), rightD: taken(generative, 'discriminator'), rightG: taken(generative, 'nonSaturating'), twoLn2: taken(generative, 'twoLn2'),
}
