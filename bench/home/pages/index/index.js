Page({
  open({ currentTarget }) {
    wx.navigateToMiniProgram({ appId: currentTarget.dataset.app })
  },
})
