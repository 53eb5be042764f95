Page({
  data: { modes: ['scaleToFill', 'aspectFit', 'aspectFill', 'widthFix', 'heightFix', 'top left'], count: 0 },
  loaded() {
    this.setData({ count: this.data.count + 1 })
  },
})
