Page({
  data: { taps: 0, opened: '' },
  onLoad({ taps }) {
    this.setData({ taps: Number(taps), opened: JSON.stringify(getApp().globalData.opened) })
  },
  back() {
    wx.navigateBack()
  },
})
