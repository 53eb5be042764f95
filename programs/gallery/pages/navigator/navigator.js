Page({
  data: { depth: 0 },
  onLoad({ depth = '0' }) {
    this.setData({ depth: Number(depth) })
  },
})
