Page({
  data: { colors: ['#0e7490', '#c2410c', '#3b5bdb'], current: 0, autoplay: false },
  change({ detail }) {
    this.setData({ current: detail.current })
  },
  next() {
    this.setData({ current: (this.data.current + 1) % 3 })
  },
  toggle({ detail }) {
    this.setData({ autoplay: detail.value })
  },
})
