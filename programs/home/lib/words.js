// What this program says, in the language of the host it runs in.
const english = {
  words: {
    subtitle: 'Open at once, nothing to install',
    search: 'Search, or paste a link',
    searchLabel: 'Search mini-programs, or paste a link',
    scan: 'Scan a code',
    loading: 'Loading…',
    failed: 'The list could not be loaded. Tap to try again.',
    openLink: 'Open this link',
    noLink: 'This code holds no link',
    foreign: 'This link is not opened here',
    unopened: 'This link cannot be opened',
  },
  nothing: (query) => `Nothing matches “${query}”.`,
  pages: (count) => `${count} ${count === 1 ? 'page' : 'pages'}`,
  leadsTo: (address) => `It leads to a server that this app does not know: ${address}`,
}

const chinese = {
  words: {
    subtitle: '即点即开，无需安装',
    search: '搜索，或粘贴链接',
    searchLabel: '搜索小程序，或粘贴链接',
    scan: '扫码',
    loading: '加载中…',
    failed: '列表加载失败，点按重试。',
    openLink: '打开此链接',
    noLink: '此码不含链接',
    foreign: '此处不打开该链接',
    unopened: '无法打开该链接',
  },
  nothing: (query) => `没有与“${query}”匹配的小程序。`,
  pages: (count) => `${count} 个页面`,
  leadsTo: (address) => `它指向本应用不认识的服务器：${address}`,
}

export const { words, nothing, pages, leadsTo } = wx.getAppBaseInfo().language.startsWith('zh') ? chinese : english
