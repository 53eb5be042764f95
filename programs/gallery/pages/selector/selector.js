Page({
  data: { size: '' },
  measure() {
    wx.createSelectorQuery()
      .select('#box')
      .boundingClientRect(({ width, height }) => this.setData({ size: `${Math.round(width)} × ${Math.round(height)}` }))
      .exec()
  },
})
