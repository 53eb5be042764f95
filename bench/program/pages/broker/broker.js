// Round trips from the program to the host and back. The clock has milliseconds, so each figure is the mean of a batch,
// and what is reported are the means of many batches.
const BATCHES = 15
const url = 'http://127.0.0.1:5201/bench/size'

const promised = (call) => new Promise((resolve, reject) => call({ success: resolve, fail: ({ errMsg }) => reject(new Error(errMsg)) }))

const measureSync = (count, call) =>
  Array.from({ length: BATCHES }, () => {
    const startedAt = Date.now()
    for (let i = 0; i < count; i++) call(i)
    return (Date.now() - startedAt) / count
  })

const measure = async (count, call) => {
  const means = []
  for (let batch = 0; batch < BATCHES; batch++) {
    const startedAt = Date.now()
    for (let i = 0; i < count; i++) await call(i)
    means.push((Date.now() - startedAt) / count)
  }
  return means
}

Page({
  data: { mark: '', result: '' },
  onLoad({ number, startedAt }) {
    this.setData({ mark: ['broker', number, startedAt, '', '', ''].join('|') })
  },
  async run() {
    const large = 'x'.repeat(1024 * 1024)
    wx.setStorageSync('value', { count: 1, text: 'some text of ordinary length' })
    const results = {
      'async call': await measure(100, () => promised((handlers) => wx.getStorageInfo(handlers))),
      'sync call': measureSync(200, () => wx.getStorageInfoSync()),
      'storage get, sync': measureSync(200, () => wx.getStorageSync('value')),
      'storage get, async': await measure(100, () => promised((handlers) => wx.getStorage({ key: 'value', ...handlers }))),
      'storage set, sync': measureSync(3, (i) => wx.setStorageSync('value', { count: i, text: 'some text of ordinary length' })),
      'storage set, async': await measure(3, (i) => promised((handlers) => wx.setStorage({ key: 'value', data: { count: i, text: 'some text of ordinary length' }, ...handlers }))),
      'request with a 1 MB body': await measure(1, () => promised((handlers) => wx.request({ url, method: 'POST', data: large, ...handlers }))),
    }
    this.setData({ result: JSON.stringify(results) })
  },
  // As many calls as it can, eight at a time, for a while.
  async flood() {
    wx.setStorageSync('value', { count: 1, text: 'some text of ordinary length' })
    const seconds = 12
    const endsAt = Date.now() + seconds * 1000
    let calls = 0
    const caller = async () => {
      for (; Date.now() < endsAt; calls++) await promised((handlers) => wx.getStorage({ key: 'value', ...handlers }))
    }
    await Promise.all(Array.from({ length: 8 }, caller))
    this.setData({ result: JSON.stringify({ callsPerSecond: Math.round(calls / seconds) }) })
  },
})
