Page({
  data: { value: '' },
  write() {
    wx.setStorageSync('gallery', { at: 'once', list: [1, 2, 3] })
    this.setData({ value: 'written' })
  },
  read() {
    wx.getStorage({
      key: 'gallery',
      success: ({ data }) => this.setData({ value: JSON.stringify(data) }),
      fail: ({ errMsg }) => this.setData({ value: errMsg }),
    })
  },
  clear() {
    wx.clearStorageSync()
    this.setData({ value: `${wx.getStorageInfoSync().keys.length} values` })
  },
})
