Page({
  data: { rows: Array.from({ length: 20 }, (_, index) => index + 1), target: '', reached: false },
  jump() {
    this.setData({ target: 'row15' })
  },
  lower() {
    this.setData({ reached: true })
  },
})
