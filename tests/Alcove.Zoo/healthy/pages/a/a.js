Page({
  data: { count: 0, rows: Array.from({ length: 30 }, (_, id) => ({ id, text: 'row ' + id })) },
  tap() {
    this.setData({ count: this.data.count + 1 })
  },
})
