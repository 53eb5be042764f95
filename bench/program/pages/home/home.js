const mark = require('../../utils/mark.js')

const COLORS = ['#e33', '#0a7', '#06c', '#c60', '#639', '#099', '#933', '#369']
const cells = COLORS.map((color, id) => ({ id, name: `Entry ${id + 1}`, icon: String.fromCharCode(65 + id), color }))
const tiles = Array.from({ length: 6 }, (_, id) => ({
  id,
  title: `Card number ${id + 1}`,
  body: `Some ordinary text of the length that a card on a first page has, line ${id}.`,
  hot: id % 2 === 0,
  views: 100 * (id + 3),
}))

Page({
  data: { mark: '', message: 'hello', cells, tiles },
  onLoad() {
    this.setData({ mark: mark('launch', 0, getApp().globalData.launchedAt) })
  },
  goTo({ currentTarget }) {
    const { to } = currentTarget.dataset
    wx.navigateTo({ url: `/pages/${to}/${to}?number=${getApp().nextOperation()}&startedAt=${Date.now()}` })
  },
})
