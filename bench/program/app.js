App({
  globalData: { launchedAt: 0, operations: 0 },
  onLaunch() {
    this.globalData.launchedAt = Date.now()
  },
  nextOperation() {
    this.globalData.operations += 1
    return this.globalData.operations
  },
})
