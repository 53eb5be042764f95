Page({
  data: { rows: Array.from({ length: 30 }, (_, index) => `Row ${index + 1}`), refreshed: 0 },
  onPullDownRefresh() {
    this.setData({ refreshed: this.data.refreshed + 1 })
    setTimeout(() => wx.stopPullDownRefresh(), 400)
  },
  onReachBottom() {
    const { rows } = this.data
    this.setData({ rows: [...rows, ...Array.from({ length: 10 }, (_, index) => `Row ${rows.length + index + 1}`)] })
  },
})
