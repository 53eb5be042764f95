const call = (api, options) => new Promise((success, fail) => wx[api]({ ...options, success, fail }))
const connect = ({ url, event }) => {
  const socket = wx.connectSocket({ url: `${url.replace('https', 'wss')}/socket` })
  return event((resolve) => socket.onOpen(() => resolve(socket)))
}

module.exports = {
  request: {
    async run({ url, equal, fails }) {
      const { data, statusCode, header } = await call('request', { url: `${url}/json` })
      equal([data, statusCode, header['Content-Type'] || header['content-type']], [{ secure: true, list: [1, 2] }, 200, 'application/json; charset=utf-8'])
      const echo = await call('request', { url: `${url}/echo?a=1`, method: 'POST', data: { n: 1 }, header: { 'X-Mine': 'yes' } })
      equal(echo.data, { method: 'POST', query: '?a=1', body: '{"n":1}', type: 'application/json', mine: 'yes' })
      await fails(call('request', { url: 'https://127.0.0.1:1/x' }), /url not in domain list/)
    },
  },
  uploadFile: {
    async run({ url, equal }) {
      wx.getFileSystemManager().writeFileSync(`${wx.env.USER_DATA_PATH}/up.txt`, 'x'.repeat(500))
      equal((await call('uploadFile', { url: `${url}/upload`, filePath: `${wx.env.USER_DATA_PATH}/up.txt`, name: 'doc', formData: { user: 'ada' } })).data, 'doc:500:ada')
    },
  },
  downloadFile: {
    async run({ url, equal, ok }) {
      const { tempFilePath, statusCode } = await call('downloadFile', { url: `${url}/picture.png` })
      ok(/^wxfile:\/\/tmp_.*\.png$/.test(tempFilePath), tempFilePath)
      equal([statusCode, (await wx.getImageInfo({ src: tempFilePath })).width], [200, 1])
    },
  },
  connectSocket: {
    async run(t) {
      const socket = await connect(t)
      const answer = t.event((resolve) => socket.onMessage(({ data }) => resolve(data)))
      socket.send({ data: 'over wss' })
      t.equal([await answer, socket.readyState], ['over wss', 1])
      socket.close({ code: 1000 })
    },
  },
  sendSocketMessage: { run: async (t) => { await connect(t); const answer = t.event((resolve) => wx.onSocketMessage(({ data }) => resolve([...new Uint8Array(data)]))); wx.sendSocketMessage({ data: new Uint8Array([1, 2]).buffer }); t.equal(await answer, [1, 2]) } },
  onSocketMessage: { run: async (t) => { await connect(t); const answer = t.event((resolve) => wx.onSocketMessage(({ data }) => resolve(data))); wx.sendSocketMessage({ data: 'heard' }); t.equal(await answer, 'heard') } },
  onSocketOpen: { run: async (t) => { const opened = t.event(wx.onSocketOpen); void connect(t); t.ok(await opened, 'not open') } },
  closeSocket: { run: async (t) => { await connect(t); const closed = t.event(wx.onSocketClose); wx.closeSocket({ code: 3001, reason: 'enough' }); t.equal((await closed).code, 3001) } },
  onSocketClose: { run: async (t) => { const socket = await connect(t); const closed = t.event(wx.onSocketClose); socket.close({ code: 1000 }); t.equal((await closed).code, 1000) } },
  onSocketError: { run: async (t) => { const failed = t.event(wx.onSocketError); wx.connectSocket({ url: `${t.url.replace('https', 'wss')}/no-socket` }); t.ok((await failed).errMsg, 'no text') } },
  getNetworkType: { run: async ({ equal }) => equal((await wx.getNetworkType()).networkType, 'wifi') },
  onNetworkStatusChange: { run: async ({ equal, event, go }) => { const changed = event(wx.onNetworkStatusChange); await go(); equal(await changed, { isConnected: false, networkType: 'none' }) } },
}
