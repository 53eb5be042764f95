// Writes values and files without end and says each time that a write was acknowledged. After a start it first says what it
// found: every value and every file must be whole, and none older than what was acknowledged.
const KEYS = 20
const FILES = 5
const fs = wx.getFileSystemManager()
const usr = wx.env.USER_DATA_PATH

const content = (number, length) => `${number}:${String(number % 10).repeat(length)}`
const read = (text) => {
  const number = Number(text.split(':')[0])
  if (text !== content(number, text.length - `${number}:`.length)) throw new Error(`half a write: ${text.slice(0, 40)}`)
  return number
}

const values = () => wx.getStorageInfoSync().keys.map((key) => [key, read(wx.getStorageSync(key))])
const files = () => fs.readdirSync(usr).map((name) => [name, read(fs.readFileSync(`${usr}/${name}`, 'utf8'))])

Page({
  onLoad() {
    const [foundValues, foundFiles] = [values(), files()]
    console.log(`found ${JSON.stringify([Object.fromEntries(foundValues), Object.fromEntries(foundFiles)])}`)
    this.number = Math.max(0, ...foundValues.map(([, number]) => number), ...foundFiles.map(([, number]) => number))
    setTimeout(() => this.write(), 0)
  },
  write() {
    const number = ++this.number
    if (number % 4 === 0) {
      const name = `f${(number / 4) % FILES}`
      fs.writeFileSync(`${usr}/${name}`, content(number, (number * 7919) % 200000))
      console.log(`kept ${name} ${number}`)
    } else {
      const key = `k${number % KEYS}`
      wx.setStorageSync(key, content(number, (number * 131) % 5000))
      console.log(`kept ${key} ${number}`)
    }
    setTimeout(() => this.write(), 0)
  },
})
