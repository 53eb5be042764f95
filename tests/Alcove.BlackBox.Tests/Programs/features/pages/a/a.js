Page({
  data: { n: 0, pulled: 0, bottoms: 0, scrolled: 0, theme: '', box: '', rows: [] },
  onLoad() {
    wx.onThemeChange(({ theme }) => this.setData({ theme }))
    this.setData({ theme: wx.getSystemInfoSync().theme, rows: Array.from({ length: 40 }, (_, index) => index) })
  },
  onShow() {
    if (typeof this.getTabBar === 'function' && this.getTabBar()) this.getTabBar().setData({ selected: 0 })
  },
  onPullDownRefresh() {
    this.setData({ pulled: this.data.pulled + 1 })
    wx.stopPullDownRefresh()
  },
  onReachBottom() { this.setData({ bottoms: this.data.bottoms + 1 }) },
  onPageScroll({ scrollTop }) { this.setData({ scrolled: Math.round(scrollTop) }) },
  increase() { this.setData({ n: this.data.n + 1 }) },
  toRow() { wx.pageScrollTo({ selector: '#row20', duration: 0 }) },
  measured(box) { this.setData({ box: JSON.stringify(box) }) },
})
