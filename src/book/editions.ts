/** Where the Traditional edition stands, under the base: pages, scripts and search of its own. */
export const traditionalFolder = 'zh-hant'
