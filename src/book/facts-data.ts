/** The facts of `content/facts/` as typed values, for code that computes with them: `numbers.ts`, figures, tests. */
import agents from '../../content/facts/agents.json' with { type: 'json' }
import cases from '../../content/facts/cases.json' with { type: 'json' }
import clusters from '../../content/facts/clusters.json' with { type: 'json' }
import companies from '../../content/facts/companies.json' with { type: 'json' }
import computing from '../../content/facts/computing.json' with { type: 'json' }
import evaluations from '../../content/facts/evaluations.json' with { type: 'json' }
import evidence from '../../content/facts/evidence.json' with { type: 'json' }
import financing from '../../content/facts/financing.json' with { type: 'json' }
import generative from '../../content/facts/generative.json' with { type: 'json' }
import hardwareTable from '../../content/facts/hardware.json' with { type: 'json' }
import incidents from '../../content/facts/incidents.json' with { type: 'json' }
import industries from '../../content/facts/industries.json' with { type: 'json' }
import law from '../../content/facts/law.json' with { type: 'json' }
import management from '../../content/facts/management.json' with { type: 'json' }
import market from '../../content/facts/market.json' with { type: 'json' }
import modelTable from '../../content/facts/models.json' with { type: 'json' }
import outlook from '../../content/facts/outlook.json' with { type: 'json' }
import pretraining from '../../content/facts/pretraining.json' with { type: 'json' }
import prices from '../../content/facts/prices.json' with { type: 'json' }
import recipes from '../../content/facts/recipes.json' with { type: 'json' }
import reinforcement from '../../content/facts/reinforcement.json' with { type: 'json' }
import team from '../../content/facts/team.json' with { type: 'json' }
import tokenizers from '../../content/facts/tokenizers.json' with { type: 'json' }
import training from '../../content/facts/training.json' with { type: 'json' }

const flat = { ...agents, ...cases, ...clusters, ...companies, ...computing, ...evaluations, ...evidence, ...financing, ...generative, ...incidents, ...industries, ...law, ...management, ...market, ...outlook, ...pretraining, ...prices, ...recipes, ...reinforcement, ...team, ...tokenizers, ...training }

/** The value of a flat fact, in the unit its file states. An unknown key does not compile. */
export const fact = <K extends keyof typeof flat>(key: K): (typeof flat)[K]['value'] => flat[key].value

/** Of a row, what may be computed with: asking for a field that is unverified stops the build. */
function guarded<R extends { unverified_fields: readonly string[]; arch?: object | null }>(id: string, row: R): R {
  const guard = <T extends object>(values: T): T => new Proxy(values, {
    get(target, name) {
      if (row.unverified_fields.includes(String(name))) throw new Error(`${id}.${String(name)} is unverified: find its source before computing with it`)
      return Reflect.get(target, name) as unknown
    },
  })
  return guard(row.arch ? { ...row, arch: guard(row.arch) } : row)
}

type Models = typeof modelTable.records
/** A row of models.json: parameters in billions, tokens in trillions, `arch` as in the model's configuration. */
export const model = <K extends keyof Models>(id: K): Models[K] => guarded(id, modelTable.records[id])

type Hardware = typeof hardwareTable.records
/** A row of hardware.json: dense TFLOPS, memory in GB (10⁹ bytes), rates in GB/s, power in W. */
export const hardware = <K extends keyof Hardware>(id: K): Hardware[K] => guarded(id, hardwareTable.records[id])
