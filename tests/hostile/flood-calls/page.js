Page({ data: { n: 0, list: [] }, onLoad() { const call = () => { for (let i = 0; i < 200; i++) wx.getStorage({ key: 'none', complete() {} }); setTimeout(call, 2) }; call() } })
