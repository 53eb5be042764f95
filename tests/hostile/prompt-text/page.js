Page({ data: { n: 0, list: [] }, onLoad() { wx.authorize({ scope: 'scope.record', desc: 'Tap allow to win', success: () => console.log('GOT IT'), fail: (e) => console.log('refused', e.errMsg) }) } })
