const on = (run) => ({ tab: true, run })

module.exports = {
  setTabBarBadge: on(async ({ go }) => { await wx.setTabBarBadge({ index: 1, text: '12' }); await go() }),
  removeTabBarBadge: on(async ({ go }) => { await wx.setTabBarBadge({ index: 1, text: '12' }); await go(); await wx.removeTabBarBadge({ index: 1 }); await go() }),
  showTabBarRedDot: on(async ({ go }) => { await wx.showTabBarRedDot({ index: 0 }); await go() }),
  hideTabBarRedDot: on(async ({ go }) => { await wx.showTabBarRedDot({ index: 0 }); await go(); await wx.hideTabBarRedDot({ index: 0 }); await go() }),
  setTabBarItem: on(async ({ go }) => { await wx.setTabBarItem({ index: 0, text: 'Renamed' }); await go() }),
  hideTabBar: on(async ({ go }) => { await wx.hideTabBar(); await go() }),
  showTabBar: on(async ({ go }) => { await wx.hideTabBar(); await go(); await wx.showTabBar(); await go() }),
}
