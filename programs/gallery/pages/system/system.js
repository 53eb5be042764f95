Page({
  data: { facts: [] },
  onLoad() {
    const info = wx.getSystemInfoSync()
    this.setData({ facts: Object.keys(info).map((name) => ({ name, value: JSON.stringify(info[name]) })) })
  },
})
