Page({
  data: { text: '' },
  copy() {
    wx.setClipboardData({ data: 'from the gallery' })
  },
  paste() {
    wx.getClipboardData({
      success: ({ data }) => this.setData({ text: data }),
      fail: ({ errMsg }) => this.setData({ text: errMsg }),
    })
  },
})
