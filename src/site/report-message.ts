/** What a reader found wrong → the words to send, and addresses that carry them as far as addresses may be long. Pure. */

export interface Report {
  /** As the reader wrote it. */
  wrong: string
  /** As it stands in the book; empty when nothing was selected. */
  quote: string
  /** 第 4.2 节 发散的阈值由数据决定 */
  place: string
  /** The permanent link of that place. */
  url: string
  page: string
  /** `c9eb9026541d 2026-11-26`, or the day alone. */
  build: string
  browser: string
}

/** What is left out is never left out in silence. */
const cut = { quote: '……（引文太长，后面略去）', wrong: '……（太长，放不进链接；全文已经复制，请接着粘贴）' }
/** Longest address, in characters once encoded, nine for one of Han: mail programs on Windows stop at 2,083, GitHub at 8 KB. */
export const limits = { mail: 2000, issue: 8000 }

/** Half of a pair, left by a cut or a careless page, has no place in an address. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '').trim()
const lines = (text: string): string => text.split('\n').map((line) => `    ${line}`).join('\n')

export function messageOf({ wrong, quote, place, url, page, build, browser }: Report): string {
  const parts = [
    ['哪里错了，凭什么', whole(wrong) || '（没有写）'],
    // Set in by four: mail shows it as it is, and Markdown leaves its signs alone.
    ...(whole(quote) ? [['原文', `\n${lines(whole(quote))}\n`]] : []),
    ['位置', `${place}\n${url}`], ['页面', page], ['版本', build], ['浏览器', browser],
  ]
  return parts.map(([name, text]) => `${name}：${text}`).join('\n')
}

export const titleOf = ({ place, page }: Report): string => `报告错误：${place || page}`

export interface Letter { url: string; /** Whether all of the message is in it. */ complete: boolean }

/** The longest beginning of `text` with which `fits` holds, with the mark behind it; undefined when not even the mark fits. */
function shortened(text: string, mark: string, fits: (text: string) => boolean): string | undefined {
  const letters = [...text]
  let [low, high] = [0, letters.length]
  if (!fits(mark)) return undefined
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(letters.slice(0, middle).join('') + mark)) low = middle
    else high = middle - 1
  }
  return letters.slice(0, low).join('') + mark
}

/** The quotation gives way first: the link leads back to it. What the reader wrote is cut only when that is not enough. */
function letter(report: Report, limit: number, address: (report: Report) => string): Letter {
  const fits = (one: Report) => address(one).length <= limit
  if (fits(report)) return { url: address(report), complete: true }
  const quote = shortened(whole(report.quote), cut.quote, (text) => fits({ ...report, quote: text }))
  if (quote !== undefined) return { url: address({ ...report, quote }), complete: false }
  const bare = { ...report, quote: '' }
  const wrong = shortened(whole(report.wrong), cut.wrong, (text) => fits({ ...bare, wrong: text })) ?? cut.wrong
  return { url: address({ ...bare, wrong }), complete: false }
}

/** `mailto:` as RFC 6068 wants it: lines end with CR LF. */
export const mailTo = (email: string, report: Report): Letter => letter(report, limits.mail, (one) =>
  `mailto:${email}?subject=${encodeURIComponent(whole(titleOf(one)))}&body=${encodeURIComponent(messageOf(one).replaceAll('\n', '\r\n'))}`)

/** GitHub’s form for a new issue, filled in. `repo` is `owner/name`. */
export const issueAt = (repo: string, report: Report): Letter => letter(report, limits.issue, (one) =>
  `https://github.com/${repo}/issues/new?title=${encodeURIComponent(whole(titleOf(one)))}&body=${encodeURIComponent(messageOf(one))}`)
