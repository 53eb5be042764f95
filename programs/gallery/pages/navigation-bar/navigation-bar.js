Page({
  data: {},
  title() {
    wx.setNavigationBarTitle({ title: '新的标题' })
  },
  color() {
    wx.setNavigationBarColor({ frontColor: '#ffffff', backgroundColor: '#0e7490' })
  },
  busy() {
    wx.showNavigationBarLoading()
    setTimeout(() => wx.hideNavigationBarLoading(), 2000)
  },
})
