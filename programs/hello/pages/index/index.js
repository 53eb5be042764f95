Page({
  data: { name: '', taps: 0 },
  onLoad(query) {
    this.setData({ name: query.name ? decodeURIComponent(query.name) : '世界' })
  },
  tap() {
    this.setData({ taps: this.data.taps + 1 })
  },
  about() {
    wx.navigateTo({ url: `/pages/about/about?taps=${this.data.taps}` })
  },
})
