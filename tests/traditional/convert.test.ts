/** Words of Taiwan, by the book's own list, and the characters that OpenCC would choose wrongly in this book. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBook } from '#book/read.ts'
import { simplifiedIn } from '#book/simplified.ts'
import { chaptersOf } from '#book/book.ts'
import { samples } from '../../scripts/traditional.ts'
import { converterFor } from '../../src/traditional/convert.ts'

const book = await readBook(process.cwd())
const convert = converterFor(book, samples)

const cases: Record<string, [string, string][]> = {
  'things are called as in Taiwan': [
    ['神经网络的数据与算法', '神經網路的資料與演算法'], ['人工智能的信息', '人工智慧的資訊'], ['显存与内存', '顯示記憶體與記憶體'], ['提示缓存省下的带宽', '提示快取省下的頻寬'],
    ['过拟合与正则化', '過度擬合與正則化'], ['批归一化', '批次正規化'], ['方差、协方差、标量', '變異數、共變異數、純量'], ['95% 置信区间', '95% 信賴區間'], ['线性回归', '線性迴歸'], ['数据并行', '資料平行'], ['流水线并行', '管線平行'],
  ],
  'what Taiwan calls the same stays the same': [['梯度下降', '梯度下降'], ['模型的参数', '模型的參數'], ['损失函数', '損失函數'], ['残差连接', '殘差連接'], ['全量微调', '全量微調'], ['用户与客户', '用戶與客戶']],
  'one Simplified word has two meanings': [
    ['用程序核对', '用程式核對'], ['进入破产程序', '進入破產程序'], ['一页决策程序', '一頁決策程序'], ['读写文件', '讀寫檔案'], ['招标文件里', '招標文件裡'], ['官方文档', '官方文件'], ['推理成本', '推論成本'], ['推理模型', '推理模型'],
    ['书中数字都写明出处、算法或假设', '書中數字都寫明出處、算法或假設'], ['裁判准不准', '裁判準不準'], ['别名不准混用', '別名不准混用'], ['在输入四周补零', '在輸入四周補零'], ['四周之后', '四週之後'],
  ],
  'a character of many': [
    ['七个数里', '七個數裡'], ['阿里巴巴走了三公里', '阿里巴巴走了三公里'], ['多半只剩几千', '多半只剩幾千'], ['两只眼睛', '兩隻眼睛'], ['只有', '只有'], ['现金表与表格', '現金表與表格'], ['封存卷过了', '封存卷過了'], ['卷积', '卷積'],
    ['明年签，标签抽签', '明年簽，標籤抽籤'], ['干了几个月，不相干，干净', '幹了幾個月，不相干，乾淨'], ['冻结发布，擅长发现，开发票', '凍結發布，擅長發現，開發票'], ['更长历史', '更長歷史'], ['串联系统', '串聯系統'], ['分配制度', '分配制度'],
    ['证明了，发明了，了解', '證明了，發明了，了解'], ['投影后拆头，王后', '投影後拆頭，王后'], ['平台与后台', '平台與後台'], ['账单占比', '帳單占比'], ['特征与系数', '特徵與係數'], ['云上的算力', '雲上的算力'], ['余弦与其余', '餘弦與其餘'],
  ],
  'a column is 欄, a verb stays': [['第 2 列的四行六列', '第 2 欄的四行六欄'], ['列出、排列、序列、陈列', '列出、排列、序列、陳列'], ['最后一列', '最後一欄'], ['行列式', '行列式']],
  'quotation marks are those of Taiwan, an apostrophe stays': [['“数据‘字’”', '「資料『字』」'], ['Goodhart’s 法则', 'Goodhart’s 法則']],
  'names, laws and samples are not touched': [
    ['据《个人信息保护法》第二十四条', '據《个人信息保护法》第二十四條'], ['《AI 大模型创业手册》', '《AI 大模型創業手冊》'], ['阿里云、腾讯与智谱', '阿里云、腾讯与智谱'.replace('与', '與')], ['我们计算训练成本、推理显存和毛利率。', '我们计算训练成本、推理显存和毛利率。'],
    ['大模型创业', '大模型创业'], ['发票可以在订单页面自助开具', '发票可以在订单页面自助开具'],
  ],
}
for (const [name, pairs] of Object.entries(cases)) {
  test(name, () => assert.deepEqual(pairs.map(([from]) => convert(from)), pairs.map(([, to]) => to)))
}

test('every word of the list and every variant of the glossary is Traditional, and stays when it is converted again', () => {
  const words = [...Object.entries(book.traditional.words), ...Object.values(book.terms).flatMap((term) => (term.traditional ? [[term.zh, term.traditional] as const] : []))]
  assert.ok(words.length > 200)
  for (const [from, to] of words) {
    assert.equal(convert(from), to)
    assert.deepEqual(simplifiedIn(to), [], to)
  }
})

test('titles and terms come out Traditional, and are the same when they are converted again', () => {
  const texts = [...chaptersOf(book).map(({ title }) => title), ...Object.values(book.labels).map(({ title }) => title), ...Object.values(book.terms).map(({ zh }) => zh)]
  const again = texts.map(convert).filter((text) => !/文件|《/.test(text) && convert(text) !== text)
  assert.deepEqual(again, [])
})
