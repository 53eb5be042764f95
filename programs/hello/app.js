App({
  globalData: { opened: null },
  onLaunch(options) {
    this.globalData.opened = options
  },
})
