const mark = require('../../utils/mark.js')
const operations = require('../../utils/list-operations.js')

Page({
  ...operations,
  data: { mark: '', message: 'hello', rows: [] },
  onLoad({ number, startedAt }) {
    this.setData({ mark: mark('clist', number, startedAt) })
  },
  pick() {},
  goBack() {
    wx.navigateBack()
  },
})
