/** Everything in `content/facts/` that a formula can give is computed again, from the other facts it follows from. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fact, hardware, model } from '#book/facts-data.ts'

interface Arch {
  layers: number; d_model: number; n_heads: number; n_kv_heads?: number; head_dim?: number; d_ff: number; vocab: number; mlp?: string; tied?: boolean; attention?: string
  kv_lora_rank?: number; qk_rope_head_dim?: number; qk_nope_head_dim?: number; v_head_dim?: number; q_lora_rank?: number
  n_experts?: number; experts_per_tok?: number; moe_d_ff?: number; n_dense_layers?: number; shared_experts?: number
}
interface Model {
  type: string; params_total_b: number | null; params_active_b: number | null; pretrain_tokens_t: number | null; arch: Arch | null; unverified_fields: string[]
  kv_elements_per_token?: number; kv_bytes_per_token_bf16?: number; train_flops_6nd?: number; params_check_b?: number; gpu_hours?: number; hardware?: string; implied_lifecycle_mfu?: number; implied_mfu_bf16_peak_989?: number
}
interface Chip { bf16_dense_tflops: number; mem_bw_gbs: number | null; ridge_point_flops_per_byte_bf16?: number; mamf_bf16?: number }
const read = <T>(name: string) => Object.entries((JSON.parse(readFileSync(`content/facts/${name}.json`, 'utf8')) as { records: Record<string, T> }).records)
const models = read<Model>('models')
const chips = read<Chip>('hardware')

const near = (actual: number, expected: number, tolerance: number, name: string) =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.abs(expected), `${name}: ${actual} is not ${expected}`)

test('every file of facts is given to code', () => {
  const source = readFileSync('src/book/facts-data.ts', 'utf8')
  for (const file of globSync('content/facts/*.json')) assert.ok(source.includes(`../../${file.replaceAll('\\', '/')}`), `${file} is not imported by src/book/facts-data.ts`)
})

/** DeepSeek-V2 report, table 1: keys and values of each KV head, or one latent and one rotary key for all of them. */
const kvElements = (a: Arch) => (a.attention === 'MLA' ? a.layers * (a.kv_lora_rank! + a.qk_rope_head_dim!) : 2 * a.layers * a.n_kv_heads! * a.head_dim!)

test('KV cache: elements from the architecture, two bytes each', () => {
  const counted = models.filter(([, one]) => one.kv_elements_per_token !== undefined)
  assert.ok(counted.length > 40)
  for (const [id, one] of counted) {
    assert.equal(one.kv_elements_per_token, kvElements(one.arch!), id)
    assert.equal(one.kv_bytes_per_token_bf16, 2 * one.kv_elements_per_token!, id)
  }
})

test('training: 6 operations for each active parameter and token', () => {
  const counted = models.filter(([, one]) => one.train_flops_6nd !== undefined)
  assert.ok(counted.length > 40)
  for (const [id, one] of counted) near(one.train_flops_6nd!, 6 * one.params_active_b! * 1e9 * one.pretrain_tokens_t! * 1e12, 1e-3, id)
})

/** Weights of attention, feed-forward and embeddings; biases and norms are below the tolerance. */
function parameters(a: Arch): number {
  const attention = a.attention === 'MLA'
    ? a.d_model * a.q_lora_rank! + a.q_lora_rank! * a.n_heads * (a.qk_nope_head_dim! + a.qk_rope_head_dim!) + a.d_model * (a.kv_lora_rank! + a.qk_rope_head_dim!)
      + a.kv_lora_rank! * a.n_heads * (a.qk_nope_head_dim! + a.v_head_dim!) + a.n_heads * a.v_head_dim! * a.d_model
    : 2 * a.d_model * a.n_heads * a.head_dim! + 2 * a.d_model * a.n_kv_heads! * a.head_dim!
  const matrices = a.mlp === 'gelu' ? 2 : 3
  const dense = matrices * a.d_model * a.d_ff
  const moe = a.n_experts ? (a.n_experts + (a.shared_experts ?? 0)) * 3 * a.d_model * a.moe_d_ff! + a.n_experts * a.d_model : dense
  const first = a.n_experts ? (a.n_dense_layers ?? 0) : a.layers
  return a.vocab * a.d_model * (a.tied ? 1 : 2) + a.layers * attention + first * dense + (a.layers - first) * moe
}

test('parameters: the architecture adds up to the total that is named', () => {
  const counted = models.filter(([, one]) => one.params_check_b !== undefined)
  assert.ok(counted.length > 30)
  for (const [id, one] of counted) {
    near(parameters(one.arch!) / 1e9, one.params_check_b!, 5e-3, id)
    near(one.params_total_b!, one.params_check_b!, 0.03, id)
  }
  near(parameters(models.find(([id]) => id === 'deepseek-v3')![1].arch!) / 1e9, 671, 5e-3, 'deepseek-v3')
})

test('utilisation over a model\'s life: operations over the hours that were reported, at the dense peak', () => {
  const peaks: Record<string, number> = { A100: hardware('a100-80-sxm').bf16_dense_tflops, H100: hardware('h100-sxm').bf16_dense_tflops }
  const counted = models.filter(([, one]) => one.implied_lifecycle_mfu !== undefined)
  assert.ok(counted.length > 10)
  for (const [id, one] of counted) near(one.implied_lifecycle_mfu!, one.train_flops_6nd! / (one.gpu_hours! * 3600 * peaks[one.hardware!.slice(0, 4)]! * 1e12), 0.01, id)
})

test('the ridge of the roofline: dense operations for each byte', () => {
  for (const [id, chip] of chips) if (chip.ridge_point_flops_per_byte_bf16) near(chip.ridge_point_flops_per_byte_bf16, (chip.bf16_dense_tflops * 1000) / chip.mem_bw_gbs!, 1e-3, id)
})

test('peaks from clock and units: H100 and A100 as ml-engineering derives them', () => {
  near(1830e6 * 512 * 2 * 528, hardware('h100-sxm').bf16_dense_tflops * 1e12, 1e-3, 'H100')
  near(1410e6 * 256 * 2 * 432, hardware('a100-80-sxm').bf16_dense_tflops * 1e12, 1e-3, 'A100')
  near(hardware('h100-sxm').mamf_bf16 / hardware('h100-sxm').bf16_dense_tflops, fact('h100-mamf-share'), 0.01, 'share of the peak that a multiplication reaches')
})

test('sums that the sources print come out', () => {
  assert.equal(fact('llama3-405b-interruptions-planned') + fact('llama3-405b-interruptions-unexpected'), fact('llama3-405b-interruptions'))
  assert.equal(['llama2-7b', 'llama2-13b', 'llama2-70b'].reduce((sum, id) => sum + model(id as 'llama2-7b').gpu_hours, 0) + 1038336, fact('llama2-gpu-hours-total'))
  near((['llama3.1-8b', 'llama3.1-70b', 'llama3.1-405b'] as const).reduce((sum, id) => sum + model(id).gpu_hours, 0), fact('llama3-1-gpu-hours-total'), 1e-3, 'Llama 3.1 hours')
  assert.equal(fact('deepseek-v3-hours-pretrain') + fact('deepseek-v3-hours-context') + fact('deepseek-v3-hours-post'), model('deepseek-v3').gpu_hours)
  assert.equal(model('deepseek-v3').gpu_hours * fact('deepseek-rent-assumed'), model('deepseek-v3').reported_cost_usd)
  near(fact('deepseek-v3-hours-per-trillion') * model('deepseek-v3').pretrain_tokens_t, fact('deepseek-v3-hours-pretrain'), 1e-3, 'V3 hours')
  assert.equal(fact('deepseek-r1-gpus') * (fact('deepseek-r1-zero-hours') + fact('deepseek-r1-hours')) + 5000, fact('deepseek-r1-gpu-hours'))
  near(fact('deepseek-r1-gpu-hours') * fact('deepseek-rent-assumed'), fact('deepseek-r1-cost'), 5e-3, 'R1 cost')
  near(model('llama3.1-405b').train_flops_6nd, model('llama3.1-405b').train_flops_reported, 0.01, '6ND of 405B')
  near(model('gpt3-175b').train_flops_reported / (1e15 * 86400), fact('gpt3-pf-days'), 5e-3, 'PF-days of GPT-3')
  near(fact('gpt3-tokens') / (model('gpt3-175b').params_total_b * 1e9), fact('gpt3-tokens-per-param'), 0.02, 'tokens a parameter of GPT-3')
})

test('memory: optimiser states and ZeRO, LoRA', () => {
  const [size, cards] = [7.5e9, 64]
  assert.equal(4 + fact('adam-optimizer-bytes'), fact('adam-bytes-per-param'))
  assert.equal(fact('adam-bytes-per-param') * 1.5, fact('zero-gpt2-states'))
  near((16 * size) / 1e9, fact('zero-stage-dp-gb'), 1e-9, 'data parallel')
  near((4 * size + (12 * size) / cards) / 1e9, fact('zero-stage-1-gb'), 0.01, 'stage 1')
  near((2 * size + (14 * size) / cards) / 1e9, fact('zero-stage-2-gb'), 0.01, 'stage 2')
  near((16 * size) / cards / 1e9, fact('zero-stage-3-gb'), 0.02, 'stage 3')
  const qwen = model('qwen2.5-0.5b').arch
  const lora = 8 * ((qwen.d_model + qwen.d_model) + 2 * (qwen.d_model + qwen.n_kv_heads * qwen.head_dim)) * qwen.layers
  assert.equal(lora, 737280)
})

test('one day of DeepSeek: hits, cost, margin', () => {
  near(fact('deepseek-infra-cached-tokens') / fact('deepseek-infra-input-tokens'), fact('deepseek-infra-hit-rate'), 1e-9, 'hits')
  assert.equal(fact('deepseek-infra-nodes') * 8 * fact('deepseek-rent-assumed') * 24, fact('deepseek-infra-daily-cost'))
  near((fact('deepseek-infra-daily-revenue') - fact('deepseek-infra-daily-cost')) / fact('deepseek-infra-daily-cost'), fact('deepseek-infra-margin-on-cost'), 1e-3, 'profit over cost')
  near(1 - fact('deepseek-infra-daily-cost') / fact('deepseek-infra-daily-revenue'), fact('deepseek-infra-gross-margin'), 1e-3, 'gross margin')
})

test('accounts: margins and shares of MiniMax and Zhipu', () => {
  near(1 - fact('minimax-cost-2025') / fact('minimax-revenue-2025'), fact('minimax-margin-2025'), 5e-3, 'MiniMax margin')
  near(fact('zhipu-compute-2024') / fact('zhipu-research-2024'), 0.7, 0.02, 'share of computing in research')
})

/** Hoffmann et al. 2022, equation (4), from the fitted constants: tokens a parameter at the optimum for C operations. */
function tokensPerParameter([a, b, alpha, beta]: readonly [number, number, number, number], c = 5.76e23): number {
  const g = ((alpha * a) / (beta * b)) ** (1 / (alpha + beta))
  const n = g * (c / 6) ** (beta / (alpha + beta))
  return c / 6 / n / n
}

test('the printed constants of Chinchilla do not give 20 tokens a parameter, the fitted again ones nearly do', () => {
  near(tokensPerParameter([fact('chinchilla-a'), fact('chinchilla-b'), fact('chinchilla-alpha'), fact('chinchilla-beta')]), 93, 0.02, 'as printed')
  near(tokensPerParameter([fact('besiroglu-a'), fact('besiroglu-b'), fact('besiroglu-alpha'), fact('besiroglu-beta')]), 18.4, 0.03, 'Besiroglu et al.')
})
