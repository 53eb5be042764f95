const { until } = require('./tools')
const played = (sound) => new Promise((resolve, reject) => { sound.onTimeUpdate(() => sound.currentTime > 0 && resolve(sound)); sound.onError(({ errMsg }) => reject(new Error(errMsg))) })

module.exports = {
  chooseImage: { run: async ({ equal }) => { const { tempFilePaths, tempFiles } = await wx.chooseImage({ count: 2 }); equal([tempFilePaths.length, tempFiles[0].size], [2, 70]) } },
  chooseMedia: { run: async ({ equal }) => { const { tempFiles, type } = await wx.chooseMedia({ count: 1, mediaType: ['image'] }); equal([type, tempFiles[0].fileType, tempFiles[0].width], ['image', 'image', 1]) } },
  chooseVideo: { run: async ({ equal, ok }) => { const { tempFilePath, width, height, size } = await wx.chooseVideo({}); ok(size > 100 && /^wxfile/.test(tempFilePath), `${size} ${tempFilePath}`); equal([width, height], [64, 48]) } },
  chooseMessageFile: { run: async ({ equal }) => { const { tempFiles: [file] } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['txt'] }); equal([file.name, file.size, wx.getFileSystemManager().readFileSync(file.path, 'utf8')], ['notes.txt', 5, 'notes']) } },
  getImageInfo: { run: async ({ url, equal, ok, fails }) => { const { width, height, type, path } = await wx.getImageInfo({ src: `${url}/picture.png` }); equal([width, height, type], [1, 1, 'png']); ok(/^wxfile:\/\/tmp_/.test(path), path); await fails(wx.getImageInfo({ src: '/media/none.png' }), /no such file/) } },
  compressImage: { run: async ({ equal }) => { const { tempFilePath } = await wx.compressImage({ src: '/media/dot.png', quality: 50, compressedWidth: 20, compressedHeight: 10 }); const { width, height, type } = await wx.getImageInfo({ src: tempFilePath }); equal([width, height, type], [20, 10, 'jpeg']) } },
  saveImageToPhotosAlbum: { run: async ({ equal }) => equal((await wx.saveImageToPhotosAlbum({ filePath: '/media/dot.png' })).errMsg, 'saveImageToPhotosAlbum:ok') },
  saveVideoToPhotosAlbum: { run: async ({ equal }) => equal((await wx.saveVideoToPhotosAlbum({ filePath: '/media/tone.wav' })).errMsg, 'saveVideoToPhotosAlbum:ok') },
  openDocument: { run: async ({ equal }) => { const file = `${wx.env.USER_DATA_PATH}/doc.pdf`; wx.getFileSystemManager().writeFileSync(file, '%PDF-1.4'); equal((await wx.openDocument({ filePath: file, fileType: 'pdf' })).errMsg, 'openDocument:ok') } },
  createInnerAudioContext: {
    async run({ url, ok }) {
      const sound = wx.createInnerAudioContext()
      const heard = played(sound)
      sound.src = `${url}/tone.wav`
      sound.play()
      await heard
      ok(Math.abs(sound.duration - 2) < 0.1 && sound.paused === false, `duration ${sound.duration}`)
      sound.destroy()
    },
  },
  getBackgroundAudioManager: {
    async run({ ok }) {
      const manager = wx.getBackgroundAudioManager()
      const heard = played(manager)
      manager.title = 'a tone'
      manager.src = '/media/tone.wav' // plays at once
      await heard
      ok(manager.title === 'a tone' && manager.duration > 1, `${manager.title} ${manager.duration}`)
      manager.stop()
    },
  },
  playBackgroundAudio: { run: async ({ event }) => { const plays = event(wx.onBackgroundAudioPlay); await wx.playBackgroundAudio({ dataUrl: '/media/tone.wav', title: 'a tone' }); await plays } },
  pauseBackgroundAudio: { run: async (t) => { await playing(t); await wx.pauseBackgroundAudio(); await until(t, async () => (await wx.getBackgroundAudioPlayerState()).status === 0, 'it plays on') } },
  stopBackgroundAudio: { run: async (t) => { await playing(t); const stops = t.event(wx.onBackgroundAudioStop); await wx.stopBackgroundAudio(); await stops } },
  seekBackgroundAudio: { run: async (t) => { await playing(t); await wx.seekBackgroundAudio({ position: 1.2 }); await until(t, async () => (await wx.getBackgroundAudioPlayerState()).currentPosition >= 1.2, 'it is not there') } },
  getBackgroundAudioPlayerState: { run: async (t) => { await t.fails(wx.getBackgroundAudioPlayerState(), /no music/); await playing(t); const { status, dataUrl } = await wx.getBackgroundAudioPlayerState(); t.equal([status, dataUrl], [1, '/media/tone.wav']) } },
  onBackgroundAudioPlay: { run: async (t) => { await playing(t) } },
  onBackgroundAudioPause: { run: async (t) => { await playing(t); const paused = t.event(wx.onBackgroundAudioPause); await wx.pauseBackgroundAudio(); await paused } },
  onBackgroundAudioStop: { run: async (t) => { await playing(t); const stopped = t.event(wx.onBackgroundAudioStop); wx.getBackgroundAudioManager().stop(); await stopped } },
  getRecorderManager: {
    async run({ equal, ok, event, later }) {
      const recorder = wx.getRecorderManager()
      const [started, stopped] = [event(recorder.onStart), new Promise((resolve, reject) => { recorder.onStop(resolve); recorder.onError(({ errMsg }) => reject(new Error(errMsg))) })]
      recorder.start({ format: 'wav', sampleRate: 16000, numberOfChannels: 1 })
      await started
      await later(700)
      recorder.stop()
      const { tempFilePath, duration, fileSize } = await stopped
      const bytes = new Uint8Array(wx.getFileSystemManager().readFileSync(tempFilePath))
      equal([String.fromCharCode(...bytes.slice(0, 4)), bytes.length, bytes[24] | (bytes[25] << 8)], ['RIFF', fileSize, 16000])
      ok(duration >= 500 && bytes.slice(44).some((byte) => byte !== 0), `${duration} ms, silent`)
    },
  },
  scanCode: {
    async run({ equal, go }) {
      const { result, scanType, charSet } = await wx.scanCode({})
      equal([result, scanType, charSet], ['https://alcove.example/from-camera', 'QR_CODE', 'UTF-8'])
      await go()
      const barcode = await wx.scanCode({ scanType: ['barCode'] })
      equal([barcode.result, barcode.scanType], ['4006381333931', 'EAN_13'])
    },
  },
}

const playing = async ({ event }) => {
  const plays = event(wx.onBackgroundAudioPlay)
  await wx.playBackgroundAudio({ dataUrl: '/media/tone.wav' })
  await plays
}
