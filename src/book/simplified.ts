/** Which Han characters only Simplified text has, by OpenCC's tables. */
import { from, to } from 'opencc-js/preset/cn2t'

const [phrases = '', characters = ''] = (from.cn ?? []).flat().map(String)
const pairsOf = (table: string) => table.split('|').map((pair) => pair.split(' ') as [string, string])
/** What stands on the Traditional side of any entry is Traditional, too: 后 of 皇后, 里 of 公里, 群 of Taiwan. */
const traditional = new Set([phrases, characters, ...(to.tw ?? []).flat().map(String)].flatMap((table) => pairsOf(table).flatMap(([, right]) => [...right])))
const only = new Set(pairsOf(characters).map(([char]) => char).filter((char) => !traditional.has(char)))

/** The characters of a text that no Traditional text has, each once. */
export const simplifiedIn = (text: string): string[] => [...new Set(text)].filter((char) => only.has(char))
