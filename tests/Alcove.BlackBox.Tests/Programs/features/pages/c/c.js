Page({ data: { capsule: {} }, onLoad() { this.setData({ capsule: wx.getMenuButtonBoundingClientRect() }) } })
