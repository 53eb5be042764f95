Page({ data: { n: 0, list: [] }, onLoad() { wx.request({ url: 'https://example.org/', fail: (e) => console.log('refused', e.errMsg), success: () => console.log('GOT IT') }) } })
