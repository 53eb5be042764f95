Page({
  data: { answer: '' },
  toast() {
    wx.showToast({ title: 'Saved' })
  },
  loading() {
    wx.showLoading({ title: 'Loading' })
    setTimeout(() => wx.hideLoading(), 1000)
  },
  async modal() {
    const { confirm } = await wx.showModal({ title: 'Sure?', content: 'A question of the program.' })
    this.setData({ answer: confirm ? 'confirmed' : 'cancelled' })
  },
  sheet() {
    wx.showActionSheet({
      itemList: ['First', 'Second', 'Third'],
      success: ({ tapIndex }) => this.setData({ answer: `entry ${tapIndex}` }),
      fail: ({ errMsg }) => this.setData({ answer: errMsg }),
    })
  },
})
