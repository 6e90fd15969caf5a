/** `models.json` and `hardware.json` → one cell of a table as a fact: `llama3.1-8b.layers`. */
import type { Fact, Grade } from './book.ts'
import { Fault } from './fault.ts'
import { fieldsOf } from './json-places.ts'

type Value = number | string | boolean | null

/** A row as written: its fields, the flat ones of `arch` among them, and how far each may be trusted. */
export interface Row {
  /** Key of references.bib; null when there is nothing to cite yet, and then no cell is printed. */
  cite: string | null
  grade: Grade
  unverified_fields: string[]
  cells: Record<string, Value>
}
export interface Table { checked: string; rows: Record<string, Row> }

const plain = (value: Value) => (typeof value === 'number' && Math.abs(value) >= 1e4 ? value.toLocaleString('en-US', { maximumFractionDigits: 10 }) : String(value))
const superscript = (power: number) => [...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')

/** 3.14e23 → 3.14×10²³, three digits at most. */
function scientific(value: Value): string {
  const [digits, power] = Number(value).toExponential(2).split('e+')
  return `${Number(digits)}×10${superscript(Number(power))}`
}
/** Billions of parameters → 8.03B, 1.6T. */
const billions = (value: Value) => (Number(value) >= 1000 ? `${Number(value) / 1000}T` : `${value}B`)
/** 2,788,000 → 278.8 万; what needs more than two decimals keeps its digits. */
const wan = (value: Value) => (Number(value) >= 1e6 && Number(value) % 100 === 0 ? `${Number(value) / 1e4} 万` : plain(value))
const rate = (value: Value) => (Number(value) >= 1000 ? `${Number(value) / 1000} TB/s` : `${value} GB/s`)
const with_ = (unit: string) => (value: Value) => `${plain(value)} ${unit}`

/** What a field is called, its unit, and how it is printed. What stands here is what a text may quote. */
const columns: Record<string, { name: string; unit: string; print?: (value: Value) => string; computed?: true }> = {
  released: { name: '发布日期', unit: '' }, year: { name: '年份', unit: '' }, mem_type: { name: '显存类型', unit: '' },
  params_total_b: { name: '总参数', unit: 'B', print: billions }, params_active_b: { name: '激活参数', unit: 'B', print: billions }, params_check_b: { name: '按结构重算的参数', unit: 'B', print: billions, computed: true },
  pretrain_tokens_t: { name: '预训练词元', unit: 'T token', print: (value) => `${value}T` },
  layers: { name: '层数', unit: '层' }, d_model: { name: '宽度', unit: '' }, n_heads: { name: '查询头数', unit: '头' }, n_kv_heads: { name: 'KV 头数', unit: '头' }, head_dim: { name: '头维', unit: '' }, d_ff: { name: '前馈宽度', unit: '' }, vocab: { name: '词表', unit: '词元' }, context: { name: '上下文长度', unit: 'token' },
  n_experts: { name: '专家数', unit: '专家' }, experts_per_tok: { name: '每个词元选的专家数', unit: '专家' }, moe_d_ff: { name: '专家宽度', unit: '' }, shared_experts: { name: '共享专家数', unit: '专家' }, n_dense_layers: { name: '稠密层数', unit: '层' },
  kv_lora_rank: { name: 'KV 压缩维度', unit: '' }, qk_rope_head_dim: { name: '带位置的键维', unit: '' }, qk_nope_head_dim: { name: '不带位置的键维', unit: '' }, v_head_dim: { name: '值的头维', unit: '' }, q_lora_rank: { name: '查询压缩维度', unit: '' }, sliding_window: { name: '滑动窗口', unit: 'token' },
  kv_elements_per_token: { name: '每词元 KV 元素', unit: '个数', computed: true }, kv_bytes_per_token_bf16: { name: '每词元 KV 字节（BF16）', unit: '字节', computed: true },
  train_flops_6nd: { name: '6ND 训练运算量', unit: 'FLOPs', print: scientific, computed: true }, train_flops_reported: { name: '报告的训练运算量', unit: 'FLOPs', print: scientific },
  gpu_hours: { name: '训练机时', unit: 'GPU·小时', print: wan }, gpu_hours_per_t_tokens: { name: '每万亿词元的机时', unit: 'GPU·小时', print: wan }, reported_cost_usd: { name: '报告的训练费用', unit: '美元', print: wan },
  implied_lifecycle_mfu: { name: '由机时反推的利用率', unit: '', print: (value) => `${+(Number(value) * 100).toFixed(1)}%`, computed: true },
  bf16_dense_tflops: { name: 'BF16 峰值（稠密）', unit: 'TFLOPS（稠密）', print: with_('TFLOPS') }, fp8_dense_tflops: { name: 'FP8 峰值（稠密）', unit: 'TFLOPS（稠密）', print: with_('TFLOPS') }, fp4_dense_tflops: { name: 'FP4 峰值（稠密）', unit: 'TFLOPS（稠密）', print: with_('TFLOPS') },
  int8_dense_tops: { name: 'INT8 峰值（稠密）', unit: 'TOPS（稠密）', print: with_('TOPS') }, mamf_bf16: { name: '实测矩阵乘上限', unit: 'TFLOPS（实测）', print: with_('TFLOPS') },
  mem_gb: { name: '显存', unit: 'GB', print: with_('GB') }, mem_bw_gbs: { name: '显存带宽', unit: 'GB/s', print: rate }, interconnect_bidirectional_gbs: { name: '卡间带宽（双向合计）', unit: 'GB/s（双向合计）', print: with_('GB/s') }, tdp_w: { name: '功率', unit: 'W', print: with_('W') },
  ridge_point_flops_per_byte_bf16: { name: '屋顶线拐点', unit: 'FLOP/字节', computed: true },
}

/** The columns a text may quote. */
export const quotable: readonly string[] = Object.keys(columns)

/** JSON of a table → its rows. Throws a `Fault` where a row has no source, or doubts a field it does not have. */
export function readTable(text: string, file: string, citable: ReadonlySet<string>): Table {
  const rows: Table['rows'] = {}
  const top = fieldsOf(text, file)
  const { checked, sources } = JSON.parse(text) as { checked: string; sources: Record<string, unknown> }
  for (const name of ['checked', 'sources', 'records']) if (!top.some((field) => field.name === name)) throw new Fault(`a table has checked, sources and records; this one has no ${name}`, { file, rule: 'facts/missing-field' })
  for (const { name: id, value, fields, place } of top.find((field) => field.name === 'records')?.fields ?? []) {
    const lists = ['sources', 'unverified_fields'].find((name) => !Array.isArray(Object(value)[name]))
    if (lists) throw new Fault(`${id} needs ${lists}: a list, which may be empty`, { ...place, rule: 'facts/bad-field' })
    const { arch, cite, grade, sources: own, unverified_fields: doubtful, ...rest } = value as Omit<Row, 'cells'> & { sources: string[]; arch?: Record<string, Value> }
    const cells = { ...(rest as Record<string, Value>), ...arch }
    const at = (field: string) => fields.find(({ name }) => name === field)?.place ?? place
    if (cite === undefined || (cite !== null && !citable.has(cite))) throw new Fault(`references.bib has no entry ${cite}; cite what ${id} is taken from, or null`, { ...at('cite'), rule: 'facts/unknown-source' })
    if (!/^[PCSK]$/.test(grade)) throw new Fault(`the grade of ${id} is P, C, S or K`, { ...at('grade'), rule: 'facts/bad-field' })
    const source = own.find((name) => !Object.hasOwn(sources, name))
    if (source) throw new Fault(`${id} names the source ${source}, which the file does not have`, { ...at('sources'), rule: 'facts/unknown-source' })
    const doubted = doubtful.find((name) => !Object.hasOwn(cells, name))
    if (doubted) throw new Fault(`${id} has no field ${doubted} to doubt`, { ...at('unverified_fields'), rule: 'facts/unknown-field' })
    rows[id] = { cite, grade, unverified_fields: doubtful, cells }
  }
  return { checked, rows }
}

/** `llama3.1-8b.layers` → its row and column; undefined when no row has this name. */
function split(tables: readonly Table[], key: string): [table: Table, row: Row, column: string] | undefined {
  const dot = key.lastIndexOf('.')
  const table = tables.find(({ rows }) => Object.hasOwn(rows, key.slice(0, dot)))
  return table && [table, table.rows[key.slice(0, dot)]!, key.slice(dot + 1)]
}

/** Why a cell cannot be printed; undefined when it can, or when there is no such row or column. */
export function refusedCell(tables: readonly Table[], key: string): string | undefined {
  const [, row, column] = split(tables, key) ?? []
  if (!row || !column || !Object.hasOwn(columns, column)) return undefined
  if (row.unverified_fields.includes(column)) return `${key} is unverified: it stands in unverified_fields; find its source, or write without it`
  if (row.cite === null) return `${key} has no source that can be cited yet`
  if (row.cells[column] === null) return `${key} is not known`
  return undefined
}

/** The cell as a fact; undefined when there is none, or when it must not be printed. */
export function cellFact(tables: readonly Table[], key: string): Fact | undefined {
  const [table, row, name] = split(tables, key) ?? []
  const column = columns[name ?? '']
  const value = row?.cells[name ?? '']
  if (!table || !row?.cite || !column || value === undefined || value === null || refusedCell(tables, key)) return undefined
  // The work it is cited from is the reader's source; what we checked it against, `sources` of the file, is our own note.
  const where = `${row.cells['name']} 的${column.name}`
  return {
    key, value: typeof value === 'boolean' ? String(value) : value, unit: column.unit, text: (column.print ?? plain)(value), asOf: table.checked,
    source: row.cite, where: column.computed ? `${where}，由此计算` : where, grade: column.computed ? 'K' : row.grade, checked: table.checked, reviewBy: null, overdue: false,
  }
}

/** Every key a text may write: for “did you mean”. */
export const cellKeys = (tables: readonly Table[]): string[] =>
  tables.flatMap(({ rows }) => Object.entries(rows).flatMap(([id, { cells }]) => Object.keys(cells).filter((name) => Object.hasOwn(columns, name)).map((name) => `${id}.${name}`)))
