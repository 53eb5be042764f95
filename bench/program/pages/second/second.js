const mark = require('../../utils/mark.js')

Page({
  data: { mark: '', lines: Array.from({ length: 20 }, (_, index) => `Line ${index} of the second page`) },
  onLoad({ number, startedAt }) {
    this.setData({ mark: mark('second', number, startedAt) })
  },
  goBack() {
    wx.navigateBack()
  },
})
