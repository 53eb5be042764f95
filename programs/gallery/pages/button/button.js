Page({
  data: { taps: 0 },
  tap() {
    this.setData({ taps: this.data.taps + 1 })
  },
})
