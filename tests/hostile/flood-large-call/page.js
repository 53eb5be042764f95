Page({ data: { n: 0, list: [] }, onLoad() { wx.setStorage({ key: 'k', data: 'x'.repeat(3e6), fail: (e) => console.log('refused', e.errMsg), success: () => console.log('GOT IT') }) } })
