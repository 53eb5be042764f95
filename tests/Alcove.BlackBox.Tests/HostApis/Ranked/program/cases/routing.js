const { until } = require('./tools')
const routes = () => getCurrentPages().map(({ route }) => route)

module.exports = {
  navigateTo: {
    async run({ equal, event }) {
      const { eventChannel } = await wx.navigateTo({ url: '/pages/second/second?name=a%20b' })
      const said = event((resolve) => eventChannel.on('hello', resolve))
      eventChannel.emit('ask', { number: 1 })
      equal(await said, { number: 2, name: 'a%20b' })
      equal(routes(), ['pages/case/case', 'pages/second/second'])
      wx.navigateBack()
    },
  },
  navigateBack: {
    async run(t) {
      await wx.navigateTo({ url: '/pages/second/second' })
      await wx.navigateBack({ delta: 1 })
      t.equal(routes(), ['pages/case/case'])
    },
  },
  redirectTo: { run: async () => { getApp().after = 'redirectTo'; await wx.redirectTo({ url: '/pages/second/second?result=1' }) } },
  reLaunch: { run: async () => { getApp().after = 'reLaunch'; await wx.reLaunch({ url: '/pages/second/second?result=1' }) } },
  switchTab: { run: async () => { await wx.switchTab({ url: '/pages/tab/tab' }) } },
  createSelectorQuery: {
    async run({ equal, ok }) {
      const found = await new Promise((resolve) => wx.createSelectorQuery().select('#box').boundingClientRect().select('#box').fields({ dataset: true, size: true, id: true }).selectViewport().scrollOffset().select('#none').boundingClientRect().exec(resolve))
      equal([found[0].width, found[0].height, found[1].dataset, found[1].id, found[3]], [120, 30, { a: '1' }, 'box', null])
      ok(found[2].scrollTop === 0, 'the page is scrolled')
    },
  },
  createIntersectionObserver: {
    async run({ ok, page, event }) {
      page.setData({ tall: true })
      const seen = event((resolve) => wx.createIntersectionObserver(page, { thresholds: [0, 1] }).relativeToViewport().observe('#box', resolve))
      const { intersectionRatio, boundingClientRect } = await seen
      ok(intersectionRatio === 1 && boundingClientRect.width === 120, `ratio ${intersectionRatio}`)
    },
  },
  pageScrollTo: {
    async run(t) {
      await new Promise((resolve) => t.page.setData({ tall: true }, resolve))
      await wx.pageScrollTo({ scrollTop: 500, duration: 0 })
      const top = () => new Promise((resolve) => wx.createSelectorQuery().selectViewport().scrollOffset(({ scrollTop }) => resolve(scrollTop)).exec())
      await until(t, async () => Math.abs((await top()) - 500) < 2, 'the page is not there')
    },
  },
  createAnimation: {
    async run(t) {
      const animation = wx.createAnimation({ duration: 50 })
      animation.translateX(60).opacity(0.5).step()
      t.page.setData({ animation: animation.export() })
      await until(t, async () => {
        const { left } = await new Promise((resolve) => wx.createSelectorQuery().select('#moving').boundingClientRect(resolve).exec())
        return left >= 59
      }, 'it did not move')
    },
  },
  startPullDownRefresh: { before: (page) => { page.onPullDownRefresh = () => page.pulled?.() }, run: async ({ page }) => { const pulled = new Promise((resolve) => (page.pulled = resolve)); await wx.startPullDownRefresh(); await pulled; wx.stopPullDownRefresh() } },
  stopPullDownRefresh: { before: (page) => { page.onPullDownRefresh = () => page.pulled?.() }, run: async ({ page, go, equal }) => { const pulled = new Promise((resolve) => (page.pulled = resolve)); wx.startPullDownRefresh(); await pulled; await go(); equal((await wx.stopPullDownRefresh()).errMsg, 'stopPullDownRefresh:ok'); await go() } },
  hideKeyboard: { run: async ({ go }) => { await go(); await wx.hideKeyboard(); await go() } },
  onKeyboardHeightChange: { run: async ({ equal, event, go }) => { const rose = event(wx.onKeyboardHeightChange); await go(); equal(await rose, { height: 300 }) } },
  loadFontFace: {
    async run(t) {
      t.equal((await wx.loadFontFace({ family: 'wide', source: `url("${t.url}/font.woff2")` })).errMsg, 'loadFontFace:ok')
      await t.go()
    },
  },
  navigateToMiniProgram: { run: async ({ event, equal }) => { const back = event(wx.onAppShow); await wx.navigateToMiniProgram({ appId: 'test.other', path: 'pages/back/back?a=1', extraData: { n: 1 } }); const { referrerInfo, scene } = await back; equal([referrerInfo.appId, referrerInfo.extraData, scene], ['test.other', { seen: { n: 1 }, from: 'test.ranked', query: '1' }, 1038]) } },
  navigateBackMiniProgram: { run: async ({ event, equal }) => { const back = event(wx.onAppShow); await wx.navigateToMiniProgram({ appId: 'test.other', path: 'pages/back/back' }); equal((await back).referrerInfo.extraData.from, 'test.ranked') } },
  exitMiniProgram: { run: () => wx.exitMiniProgram() },
}
