const { until } = require('./tools')
const ok = (api, options) => async ({ equal, go }) => { equal((await wx[api](options)).errMsg, `${api}:ok`); await go() }

module.exports = {
  showToast: { run: ok('showToast', { title: 'a toast', duration: 20000 }) },
  hideToast: { run: async ({ go }) => { await wx.showToast({ title: 'a toast', duration: 20000 }); await go(); await wx.hideToast(); await go() } },
  showLoading: { run: ok('showLoading', { title: 'loading it', mask: true }) },
  hideLoading: { run: async ({ go }) => { await wx.showLoading({ title: 'loading it' }); await go(); await wx.hideLoading(); await go() } },
  showModal: { run: async ({ equal }) => { const { confirm, content } = await wx.showModal({ title: 'Sure?', content: 'text', editable: true, confirmText: 'Yes' }); equal([confirm, content], [true, 'typed']) } },
  showActionSheet: { run: async ({ equal, fails }) => { equal((await wx.showActionSheet({ itemList: ['one', 'two'] })).tapIndex, 1); await fails(wx.showActionSheet({ itemList: ['one'] }), /cancel/) } },
  setNavigationBarTitle: { run: ok('setNavigationBarTitle', { title: 'A new title' }) },
  setNavigationBarColor: { run: ok('setNavigationBarColor', { frontColor: '#ffffff', backgroundColor: '#123456' }) },
  showNavigationBarLoading: { run: ok('showNavigationBarLoading') },
  hideNavigationBarLoading: { run: async ({ go }) => { await wx.showNavigationBarLoading(); await go(); await wx.hideNavigationBarLoading(); await go() } },
  setBackgroundColor: { run: ok('setBackgroundColor', { backgroundColor: '#00ff00' }) },
  setBackgroundTextStyle: { run: async ({ fails, go }) => { await fails(wx.setBackgroundTextStyle({ textStyle: 'pink' }), /dark or light/); await wx.setBackgroundTextStyle({ textStyle: 'light' }); await go() } },
  previewImage: { run: ok('previewImage', { urls: ['/media/dot.png', '/media/dot.png'], current: '/media/dot.png' }) },
  previewMedia: { run: async ({ equal, go }) => { equal((await wx.previewMedia({ sources: [{ url: '/media/dot.png', type: 'image' }, { url: '/media/tone.wav', type: 'video' }] })).errMsg, 'previewMedia:ok'); await go() } },
  createCanvasContext: {
    async run(t) {
      const context = wx.createCanvasContext('old')
      context.setFillStyle('#ff0000')
      context.fillRect(0, 0, 60, 40)
      await new Promise((resolve) => context.draw(false, resolve))
      const { data } = await wx.canvasGetImageData({ canvasId: 'old', x: 5, y: 5, width: 1, height: 1 })
      t.equal([...data], [255, 0, 0, 255])
    },
  },
  canvasGetImageData: {
    async run(t) {
      const context = wx.createCanvasContext('old')
      context.fillStyle = '#00ff00'
      context.fillRect(10, 10, 5, 5)
      await new Promise((resolve) => context.draw(false, resolve))
      const { width, height, data } = await wx.canvasGetImageData({ canvasId: 'old', x: 9, y: 10, width: 2, height: 1 })
      t.equal([width, height, data[3], data[5]], [2, 1, 0, 255])
    },
  },
  canvasToTempFilePath: {
    async run(t) {
      const node = await new Promise((resolve) => wx.createSelectorQuery().select('#canvas').node(({ node }) => resolve(node)).exec())
      node.width = 30
      node.height = 20
      const context = node.getContext('2d')
      context.fillStyle = 'blue'
      context.fillRect(0, 0, 30, 20)
      const { tempFilePath } = await wx.canvasToTempFilePath({ canvas: node })
      const { width, height, type } = await wx.getImageInfo({ src: tempFilePath })
      t.equal([width, height, type], [30, 20, 'png'])
    },
  },
  createOffscreenCanvas: {
    async run(t) {
      const canvas = wx.createOffscreenCanvas({ type: '2d', width: 8, height: 8 })
      const context = canvas.getContext('2d')
      context.fillStyle = '#0000ff'
      context.fillRect(0, 0, 8, 8)
      t.equal([...context.getImageData(1, 1, 1, 1).data], [0, 0, 255, 255])
    },
  },
  createMapContext: {
    async run(t) {
      const { longitude, latitude } = await wx.createMapContext('map').getCenterLocation()
      t.ok(Math.abs(longitude - 13.4) < 0.001 && Math.abs(latitude - 52.5) < 0.001, `${longitude} ${latitude}`)
      t.ok((await wx.createMapContext('map').getScale()).scale > 0, 'no scale')
    },
  },
  createVideoContext: {
    before(page) {
      page.played = () => (page.wasPlayed = true)
      page.paused = () => (page.wasPaused = true)
    },
    async run(t) {
      const video = wx.createVideoContext('video')
      video.play()
      await until(t, () => t.page.wasPlayed, 'it does not play')
      video.pause()
      await until(t, () => t.page.wasPaused, 'it does not pause')
    },
  },
  setScreenBrightness: { run: async ({ equal, go, fails }) => { await fails(wx.setScreenBrightness({ value: 2 }), /0 to 1/); await wx.setScreenBrightness({ value: 0.25 }); equal((await wx.getScreenBrightness()).value, 0.25); await go() } },
  setKeepScreenOn: { run: async ({ equal }) => equal((await wx.setKeepScreenOn({ keepScreenOn: true })).errMsg, 'setKeepScreenOn:ok') },
  showShareMenu: { run: async ({ go }) => { await wx.showShareMenu({ menus: ['shareAppMessage', 'shareTimeline'] }); await go() } },
  hideShareMenu: { run: async ({ go }) => { await wx.hideShareMenu(); await go() } },
  updateShareMenu: { before: (page) => { page.onShareAppMessage = ({ from, target }) => ({ title: `shared from ${from} ${target.id}`, path: '/pages/second/second?result=shared' }) }, run: async ({ go }) => { await wx.updateShareMenu({ withShareTicket: true }); await go() } },
  getShareInfo: {
    async run({ fails, ok }) {
      const { shareTicket, scene } = wx.getLaunchOptionsSync()
      await wx.login()
      await fails(wx.getShareInfo({ shareTicket: 'made up' }), /shareTicket/)
      const { encryptedData, iv } = await wx.getShareInfo({ shareTicket })
      ok(scene === 1044 && encryptedData.length > 40 && iv.length === 24, `scene ${scene}`)
    },
  },
}
