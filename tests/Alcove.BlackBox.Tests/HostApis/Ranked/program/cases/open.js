module.exports = {
  login: { run: async ({ equal }) => equal((await wx.login()).code.length, 22) },
  checkSession: { run: async ({ equal }) => { await wx.login(); equal((await wx.checkSession()).errMsg, 'checkSession:ok') } },
  getUserInfo: { run: async ({ ok }) => { const { userInfo, rawData, signature } = await wx.getUserInfo(); ok(userInfo.nickName.length > 0 && JSON.parse(rawData).nickName === userInfo.nickName && /^[0-9a-f]{40}$/.test(signature), rawData) } },
  getUserProfile: { run: async ({ ok, fails }) => { await fails(wx.getUserProfile({ desc: '' }), /desc/); ok((await wx.getUserProfile({ desc: 'to greet you' })).userInfo.nickName.length > 0, 'no name') } },
  authorize: { run: async ({ equal, fails }) => { equal((await wx.authorize({ scope: 'scope.record' })).errMsg, 'authorize:ok'); await fails(wx.authorize({ scope: 'scope.camera' }), /auth deny/); await fails(wx.authorize({ scope: 'scope.nothing' }), /invalid scope/) } },
  getSetting: { run: async ({ equal }) => { await wx.authorize({ scope: 'scope.camera' }).catch(() => undefined); equal((await wx.getSetting()).authSetting['scope.camera'], true) } },
  openSetting: { run: async ({ equal }) => { await wx.authorize({ scope: 'scope.phoneNumber' }); equal((await wx.openSetting()).authSetting['scope.phoneNumber'], false) } },
  getPrivacySetting: { run: async ({ equal }) => { const { needAuthorization, privacyContractName } = await wx.getPrivacySetting(); equal([needAuthorization, privacyContractName], [false, '《Ranked隐私保护指引》']) } },
  openPrivacyContract: { run: async ({ go }) => { await wx.openPrivacyContract(); await go() } },
  requirePrivacyAuthorize: { run: async ({ equal }) => equal((await wx.requirePrivacyAuthorize()).errMsg, 'requirePrivacyAuthorize:ok') },
  onNeedPrivacyAuthorization: { run: async ({ equal }) => { let asked = 0; wx.onNeedPrivacyAuthorization((resolve) => { asked++; resolve({ event: 'agree' }) }); await wx.requirePrivacyAuthorize(); equal(asked, 0, 'asked where the program has no privacy check') } },
  requestPayment: {
    async run({ equal, fails }) {
      await fails(wx.requestPayment({ timeStamp: '1', nonceStr: 'n', package: 'nothing', signType: 'MD5', paySign: 's' }), /does not know this order/)
      await fails(wx.requestPayment({ package: `prepay_id=cancel${Date.now()}`, timeStamp: '1', nonceStr: 'n', signType: 'MD5', paySign: 's' }), /requestPayment:fail cancel/)
      const order = { package: `prepay_id=order${Date.now()}`, timeStamp: '1', nonceStr: 'n', signType: 'MD5', paySign: 's' }
      equal((await wx.requestPayment(order)).errMsg, 'requestPayment:ok')
      await fails(wx.requestPayment(order), /it is paid/)
    },
  },
  requestSubscribeMessage: { run: async ({ equal, fails }) => { await fails(wx.requestSubscribeMessage({ tmplIds: [] }), /1 to 5/); const { errMsg, ...answers } = await wx.requestSubscribeMessage({ tmplIds: ['news', 'offers'] }); equal([errMsg, answers], ['requestSubscribeMessage:ok', { news: 'accept', offers: 'reject' }]) } },
  createInterstitialAd: { run: async ({ event, fails }) => { const ad = wx.createInterstitialAd({ adUnitId: 'place' }); await event(ad.onLoad); const closed = event(ad.onClose); await ad.show(); await closed; await fails(wx.createInterstitialAd({ adUnitId: '' }).load(), /no suitable advertisement/) } },
  chooseAddress: { run: async ({ equal, fails }) => { const { userName, cityName, telNumber, detailInfo } = await wx.chooseAddress(); equal([userName, cityName, telNumber, detailInfo], ['Ada', 'Berlin', '+4930123', 'Road 1']); await fails(wx.chooseAddress(), /cancel/) } },
  openCustomerServiceChat: { run: async ({ fails, equal, url }) => { await fails(wx.openCustomerServiceChat({ extInfo: { url: 'javascript:0' }, corpId: 'c' }), /https/); equal((await wx.openCustomerServiceChat({ extInfo: { url: `${url}/json` }, corpId: 'c' })).errMsg, 'openCustomerServiceChat:ok') } },
  getLocation: { run: async ({ equal, ok }) => { const { latitude, longitude, accuracy } = await wx.getLocation({ type: 'wgs84' }); equal([latitude, longitude, accuracy], [39.9, 116.4, 10]); const shifted = await wx.getLocation({ type: 'gcj02' }); ok(Math.abs(shifted.latitude - 39.9014) < 0.0005 && Math.abs(shifted.longitude - 116.4062) < 0.0005, JSON.stringify(shifted)) } },
  chooseLocation: { run: async ({ equal, ok, fails }) => { await fails(wx.chooseLocation({ latitude: 1, longitude: 2 }), /cancel/); const { name, latitude, longitude } = await wx.chooseLocation({ latitude: 52.5, longitude: 13.4 }); equal([name, latitude], ['the corner', 52.5]); ok(longitude > 13.4 && longitude < 13.41, `longitude ${longitude}`) } },
  openLocation: { run: async ({ go, fails }) => { await fails(wx.openLocation({ latitude: 99, longitude: 0 }), /latitude/); await wx.openLocation({ latitude: 52.5, longitude: 13.4, name: 'A house', address: 'Road 1' }); await go() } },
  makePhoneCall: { run: async ({ fails }) => { await fails(wx.makePhoneCall({ phoneNumber: '+49 30 123' }), /makePhoneCall:fail cancel/); await fails(wx.makePhoneCall({ phoneNumber: 'none' }), /phoneNumber/) } },
  setClipboardData: { run: async ({ equal, go }) => { equal((await wx.setClipboardData({ data: 'copied text' })).errMsg, 'setClipboardData:ok'); await go() } },
  getClipboardData: { run: async ({ equal }) => { await wx.setClipboardData({ data: 'and back' }); equal((await wx.getClipboardData()).data, 'and back') } },
  vibrateShort: { run: async ({ equal, go }) => { await go(); equal((await wx.vibrateShort({ type: 'heavy' })).errMsg, 'vibrateShort:ok'); await go() } },
  vibrateLong: { run: async ({ equal, go }) => { await go(); equal((await wx.vibrateLong()).errMsg, 'vibrateLong:ok'); await go() } },
  onAccelerometerChange: { run: async ({ event, go, ok }) => { const moved = event(wx.onAccelerometerChange); await go(); const { x, y, z } = await moved; ok(Math.abs(x - 0.5) < 0.001 && Math.abs(y) < 0.001 && Math.abs(z - 1) < 0.001, `${x} ${y} ${z}`) } },
}
