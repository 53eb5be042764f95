// A program as people write it with WeChat's typings. It compiles with those and with ours; it is never run.
interface Item {
  readonly id: number
  readonly name: string
}

App<{ globalData: { token?: string } }>({
  globalData: {},
  onLaunch({ query, scene, referrerInfo }) {
    console.log(query['id'], scene, referrerInfo?.appId)
    const update = wx.getUpdateManager()
    update.onUpdateReady(() => update.applyUpdate())
    wx.onMemoryWarning(({ level }) => console.warn(level.toFixed()))
  },
})

Page({
  data: { items: [] as Item[], loading: false, path: '' },
  async onLoad(query) {
    const { code } = await wx.login()
    const info = wx.getWindowInfo()
    this.setData({ loading: info.windowWidth > 0 && code.length > 0 && query['x'] === undefined })
    wx.request<Item[]>({
      url: 'https://shop.example/items',
      method: 'POST',
      data: { code },
      success: ({ data, statusCode, header }) => this.setData({ items: statusCode === 200 ? data : [], path: String(header['x']) }),
      fail: ({ errMsg }) => wx.showToast({ title: errMsg, icon: 'none' }),
    })
    wx.setNavigationBarTitle({ title: 'Items' })
  },
  onShareAppMessage: () => ({ title: 'Items', path: '/pages/a/a' }),
  async ask() {
    const { confirm } = await wx.showModal({ title: 'Delete?', content: 'All of it' })
    if (!confirm) return
    const { tapIndex } = await wx.showActionSheet({ itemList: ['a', 'b'] })
    wx.vibrateShort({ type: 'light' })
    wx.navigateTo({ url: `/pages/b/b?i=${tapIndex}`, events: { done: (value: string) => console.log(value) }, success: ({ eventChannel }) => eventChannel.emit('hello', 1) })
  },
  store() {
    wx.setStorageSync('item', { id: 1 })
    wx.getStorage<Item>({ key: 'item', success: ({ data }) => console.log(data.name) })
    const { keys, currentSize } = wx.getStorageInfoSync()
    return keys.length + currentSize
  },
  files() {
    const files = wx.getFileSystemManager()
    files.writeFileSync(`${wx.env.USER_DATA_PATH}/a`, 'text', 'utf8')
    const text: string | ArrayBuffer = files.readFileSync(`${wx.env.USER_DATA_PATH}/a`, 'utf8')
    files.stat({ path: `${wx.env.USER_DATA_PATH}/a`, success: ({ stats }) => console.log(Array.isArray(stats)) })
    return text
  },
  transfers() {
    const upload = wx.uploadFile({ url: 'https://shop.example/up', filePath: this.data.path, name: 'file', formData: { a: 1 } })
    upload.onProgressUpdate(({ progress }) => this.setData({ loading: progress < 100 }))
    const download = wx.downloadFile({ url: 'https://shop.example/a.png', success: ({ tempFilePath }) => wx.previewImage({ urls: [tempFilePath] }) })
    download.abort()
    const socket = wx.connectSocket({ url: 'wss://shop.example/prices' })
    socket.onMessage(({ data }) => console.log(typeof data === 'string' ? data : data.byteLength))
    socket.send({ data: 'hello' })
  },
  async media() {
    const { tempFiles } = await wx.chooseMedia({ count: 2, mediaType: ['image'], sourceType: ['album', 'camera'] })
    const { width } = await wx.getImageInfo({ src: tempFiles[0]!.tempFilePath })
    const sound = wx.createInnerAudioContext()
    sound.src = 'https://shop.example/a.mp3'
    sound.onEnded(() => sound.destroy())
    const recorder = wx.getRecorderManager()
    recorder.onStop(({ tempFilePath, duration }) => console.log(tempFilePath, duration))
    recorder.start({ duration: 1000, format: 'mp3' })
    const { latitude } = await wx.getLocation({ type: 'gcj02' })
    const { result } = await wx.scanCode({ onlyFromCamera: false })
    return width + latitude + result.length
  },
  view() {
    wx.createSelectorQuery().select('#a').boundingClientRect(({ top }) => console.log(top)).exec()
    wx.createSelectorQuery().select('#canvas').fields({ node: true, size: true }).exec(([{ node }]) => node.getContext('2d').fillRect(0, 0, 1, 1))
    const observer = wx.createIntersectionObserver(this, { thresholds: [0, 1] })
    observer.relativeToViewport().observe('.item', ({ intersectionRatio }) => console.log(intersectionRatio))
    const animation = wx.createAnimation({ duration: 300 }).opacity(0).step()
    return animation.export()
  },
  tapped({ currentTarget, detail }: WechatMiniprogram.TouchEvent) {
    this.setData({ loading: currentTarget.dataset['id'] === detail.x })
  },
})

Component({
  options: { multipleSlots: true },
  properties: { title: String, count: { type: Number, value: 1 } },
  data: { open: false },
  observers: { count(value: number) { this.setData({ open: value > 1 }) } },
  lifetimes: { attached() { this.toggle() } },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open })
      this.triggerEvent('toggled', { title: this.data.title, count: this.data.count + 1 })
    },
  },
})

wx.cloud.init()
wx.cloud.database().collection('items').where({ id: 1 }).get().then(({ data }) => console.log(data.length))
