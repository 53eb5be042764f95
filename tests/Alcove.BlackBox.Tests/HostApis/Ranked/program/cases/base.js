const { same } = require('./tools')

module.exports = {
  env: { run: ({ equal }) => equal(wx.env.USER_DATA_PATH, 'wxfile://usr') },
  canIUse: {
    run({ equal }) {
      equal(['request', 'scanCode', 'button.open-type', 'noSuchThing', 'startBeaconDiscovery'].map(wx.canIUse), [true, true, true, false, false])
    },
  },
  getSystemInfoSync: { run: ({ ok }) => same(ok, wx.getSystemInfoSync()) },
  getSystemInfo: { run: async ({ ok }) => same(ok, await new Promise((success, fail) => wx.getSystemInfo({ success, fail }))) },
  getSystemInfoAsync: { run: async ({ ok }) => same(ok, await wx.getSystemInfoAsync()) },
  getWindowInfo: {
    run({ equal, ok }) {
      const { windowWidth, windowHeight, screenWidth, safeArea, statusBarHeight } = wx.getWindowInfo()
      equal([windowWidth, screenWidth, statusBarHeight], [390, 390, 0])
      ok(windowHeight > 600 && windowHeight < 844 && safeArea.width === 390, `window height ${windowHeight}`)
    },
  },
  getDeviceInfo: { run: ({ equal }) => equal(wx.getDeviceInfo().platform, 'alcove') },
  getAppBaseInfo: {
    run({ equal, ok }) {
      const { SDKVersion, language, theme, enableDebug } = wx.getAppBaseInfo()
      ok(/^3\.\d+\.\d+$/.test(SDKVersion), SDKVersion)
      equal([language, theme, enableDebug], ['en_US', 'light', true])
    },
  },
  getSystemSetting: { run: ({ equal }) => equal(wx.getSystemSetting().deviceOrientation, 'portrait') },
  getAppAuthorizeSetting: { run: ({ equal }) => equal([wx.getAppAuthorizeSetting().cameraAuthorized, wx.getAppAuthorizeSetting().locationAuthorized], ['authorized', 'authorized']) },
  openAppAuthorizeSetting: { run: () => wx.openAppAuthorizeSetting() },
  getAccountInfoSync: { run: ({ equal }) => equal(wx.getAccountInfoSync().miniProgram, { appId: 'test.ranked', envVersion: 'develop', version: '1.2.3' }) },
  getLaunchOptionsSync: {
    run({ equal }) {
      const { path, query, scene } = wx.getLaunchOptionsSync()
      equal([path, query.api, scene], ['pages/case/case', 'getLaunchOptionsSync', 1065])
    },
  },
  getEnterOptionsSync: { run: ({ equal }) => equal(wx.getEnterOptionsSync().query.api, 'getEnterOptionsSync') },
  getExtConfigSync: { run: ({ equal }) => equal(wx.getExtConfigSync(), { extAppid: 'ext.of.test', shop: { id: 7 } }) },
  getMenuButtonBoundingClientRect: {
    run({ equal, ok }) {
      const { width, height, right, left } = wx.getMenuButtonBoundingClientRect()
      equal([width, height, right - left], [87, 32, 87])
      ok(right <= 390, `right ${right}`)
    },
  },
  nextTick: {
    async run({ equal }) {
      const order = []
      const done = new Promise((resolve) => wx.nextTick(() => resolve(order.push('tick'))))
      order.push('now')
      await done
      equal(order, ['now', 'tick'])
    },
  },
  arrayBufferToBase64: { run: ({ equal }) => equal(wx.arrayBufferToBase64(new Uint8Array([0, 255, 128]).buffer), 'AP+A') },
  base64ToArrayBuffer: { run: ({ equal }) => equal([...new Uint8Array(wx.base64ToArrayBuffer('AP+A'))], [0, 255, 128]) },
  createWorker: {
    async run({ equal, event }) {
      const worker = wx.createWorker('workers/double.js')
      const answer = event((resolve) => worker.onMessage(resolve))
      worker.postMessage({ number: 21 })
      equal(await answer, { number: 42 })
      worker.terminate()
    },
  },
  getPerformance: {
    async run({ ok, event }) {
      const performance = wx.getPerformance()
      ok(performance.getEntries().some(({ entryType, name, path }) => entryType === 'render' && name === 'firstRender' && path === 'pages/case/case'), `entries ${JSON.stringify(performance.getEntries())}`)
      const seen = event((resolve) => performance.createObserver((list) => resolve(list.getEntries())).observe({ entryTypes: ['navigation', 'render'] }))
      wx.navigateTo({ url: '/pages/second/second' })
      ok((await seen).length > 0, 'the observer heard nothing')
    },
  },
  getLogManager: {
    async run({ go }) {
      const logs = wx.getLogManager()
      for (const level of ['debug', 'info', 'log', 'warn']) logs[level](`log manager ${level}`, { a: 1 })
      await go()
    },
  },
  getRealtimeLogManager: {
    async run({ go }) {
      const logs = wx.getRealtimeLogManager()
      logs.setFilterMsg('filter')
      logs.info('realtime info')
      logs.tag('part').error('realtime error')
      await go()
    },
  },
  reportEvent: { run: () => wx.reportEvent('bought', { price: 3 }) },
  getUpdateManager: {
    async run({ equal, event }) {
      const updates = wx.getUpdateManager()
      equal(await event((resolve) => updates.onCheckForUpdate(resolve)), { hasUpdate: false })
      if (wx.getStorageSync('restarted')) return wx.removeStorageSync('restarted')
      wx.setStorageSync('restarted', true)
      updates.applyUpdate() // the program starts anew, and this case with it
      await new Promise(() => undefined)
    },
  },
  setEnableDebug: { run: async ({ equal }) => equal((await wx.setEnableDebug({ enableDebug: true })).errMsg, 'setEnableDebug:ok') },
  onAppShow: { run: async ({ equal, event, go }) => { const shown = event(wx.onAppShow); await go(); equal((await shown).path, 'pages/case/case') } },
  onAppHide: { run: async ({ event, go }) => { const hidden = event(wx.onAppHide); await go(); await hidden } },
  onError: {
    async run({ ok, event }) {
      const heard = event(wx.onError)
      setTimeout(() => { throw new Error('thrown on purpose') }, 0)
      ok(String(await heard).includes('thrown on purpose'), 'another error')
    },
  },
  onUnhandledRejection: {
    async run({ ok, event }) {
      const heard = event(wx.onUnhandledRejection)
      void Promise.reject(new Error('rejected on purpose'))
      ok(String(JSON.stringify(await heard)).includes('rejected on purpose'), 'another reason')
    },
  },
  onPageNotFound: {
    async run({ equal, event }) {
      const missing = event(wx.onPageNotFound)
      wx.navigateTo({ url: '/pages/nowhere/nowhere?a=1', fail: () => undefined })
      const { path, query, isEntryPage } = await missing
      equal([path, query, isEntryPage], ['pages/nowhere/nowhere', { a: '1' }, false])
    },
  },
  onThemeChange: { run: async ({ equal, event, go }) => { const changed = event(wx.onThemeChange); await go(); equal(await changed, { theme: 'dark' }) } },
  onWindowResize: { run: async ({ equal, event, go }) => { const resized = event(wx.onWindowResize); await go(); equal((await resized).size.windowWidth, 420) } },
  onMemoryWarning: {
    async run({ equal, event, later }) {
      let warning = null
      void event(wx.onMemoryWarning).then((found) => (warning = found))
      const held = []
      for (let i = 0; i < 64 && !warning; i++) {
        held.push(new Uint8Array(7 * 1024 * 1024).fill(i + 1))
        await later(70)
      }
      equal(warning && warning.level, 10, `level after ${held.length} pieces`)
    },
  },
}
