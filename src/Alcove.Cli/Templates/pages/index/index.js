Page({
  data: { count: 0 },
  onLoad() {
    this.setData({ count: wx.getStorageSync('count') || 0 })
  },
  more() {
    const count = this.data.count + 1
    this.setData({ count })
    wx.setStorage({ key: 'count', data: count })
  },
})
