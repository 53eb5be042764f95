const fs = wx.getFileSystemManager()
const usr = wx.env.USER_DATA_PATH
const saved = async () => {
  const path = await new Promise((success, fail) => wx.downloadFile({ url: `${require('../settings').url}/picture.png`, success: ({ tempFilePath }) => success(tempFilePath), fail }))
  return (await wx.saveFile({ tempFilePath: path })).savedFilePath
}

module.exports = {
  setStorageSync: { run: ({ equal }) => { wx.setStorageSync('sync', { list: [1, '二', null] }); equal(wx.getStorageSync('sync'), { list: [1, '二', null] }) } },
  getStorageSync: { run: ({ equal }) => { wx.setStorageSync('other', 0); equal([wx.getStorageSync('other'), wx.getStorageSync('never written')], [0, '']) } },
  removeStorageSync: { run: ({ equal }) => { wx.setStorageSync('gone', 1); wx.removeStorageSync('gone'); equal(wx.getStorageSync('gone'), '') } },
  clearStorageSync: { run: ({ equal }) => { wx.setStorageSync('a', 1); wx.clearStorageSync(); equal(wx.getStorageInfoSync().keys, []) } },
  getStorageInfoSync: { run: ({ equal }) => { wx.clearStorageSync(); wx.setStorageSync('info', 'x'.repeat(3000)); const { keys, currentSize, limitSize } = wx.getStorageInfoSync(); equal([keys, currentSize, limitSize], [['info'], 3, 10240]) } },
  setStorage: { run: async ({ equal, fails }) => { equal((await wx.setStorage({ key: 'async', data: true })).errMsg, 'setStorage:ok'); await fails(wx.setStorage({ key: 'large', data: 'x'.repeat(1024 * 1024 + 1) }), /entry size limit/) } },
  getStorage: { run: async ({ equal, fails }) => { await wx.setStorage({ key: 'got', data: { a: 1 } }); equal((await wx.getStorage({ key: 'got' })).data, { a: 1 }); await fails(wx.getStorage({ key: 'never' }), /getStorage:fail data not found/) } },
  removeStorage: { run: async ({ fails }) => { await wx.setStorage({ key: 'r', data: 1 }); await wx.removeStorage({ key: 'r' }); await fails(wx.getStorage({ key: 'r' }), /not found/) } },
  clearStorage: { run: async ({ equal }) => { await wx.setStorage({ key: 'c', data: 1 }); await wx.clearStorage(); equal((await wx.getStorageInfo()).keys, []) } },
  getStorageInfo: { run: async ({ equal }) => { await wx.clearStorage(); await wx.setStorage({ key: 'i', data: 1 }); const { keys, limitSize } = await wx.getStorageInfo(); equal([keys, limitSize], [['i'], 10240]) } },
  batchSetStorageSync: { run: ({ equal }) => { wx.batchSetStorageSync([{ key: 'b1', value: 1 }, { key: 'b2', value: [2] }]); equal(wx.batchGetStorageSync(['b2', 'b1']), [[2], 1]) } },
  getFileSystemManager: {
    async run({ equal }) {
      fs.writeFileSync(`${usr}/a.txt`, 'héllo', 'utf8')
      const { data } = await new Promise((success, fail) => fs.readFile({ filePath: `${usr}/a.txt`, encoding: 'utf8', success, fail }))
      fs.mkdirSync(`${usr}/folder/in`, true)
      fs.copyFileSync(`${usr}/a.txt`, `${usr}/folder/in/b.txt`)
      equal([data, fs.readdirSync(`${usr}/folder`), fs.statSync(`${usr}/folder/in/b.txt`).size], ['héllo', ['in'], 6])
      fs.rmdirSync(`${usr}/folder`, true)
    },
  },
  saveFile: { run: async ({ ok }) => { const path = await saved(); ok(/^wxfile:\/\/store_/.test(path) && fs.statSync(path).size > 50, path) } },
  getSavedFileList: { run: async ({ ok }) => { const path = await saved(); const { fileList } = await wx.getSavedFileList(); ok(fileList.some(({ filePath, size }) => filePath === path && size > 50), JSON.stringify(fileList)) } },
  getSavedFileInfo: { run: async ({ ok, fails }) => { const { size, createTime } = await wx.getSavedFileInfo({ filePath: await saved() }); ok(size > 50 && createTime > 1.6e9, `${size} ${createTime}`); await fails(wx.getSavedFileInfo({ filePath: 'wxfile://store_none' }), /no such file/) } },
  removeSavedFile: { run: async ({ ok }) => { const path = await saved(); await wx.removeSavedFile({ filePath: path }); ok((await wx.getSavedFileList()).fileList.every(({ filePath }) => filePath !== path), 'it is still there') } },
  getFileInfo: { run: async ({ equal }) => { fs.writeFileSync(`${usr}/d.txt`, 'abc'); equal(await wx.getFileInfo({ filePath: `${usr}/d.txt`, digestAlgorithm: 'sha1' }), { size: 3, digest: 'a9993e364706816aba3e25717850c26c9cd0d89d', errMsg: 'getFileInfo:ok' }) } },
}
