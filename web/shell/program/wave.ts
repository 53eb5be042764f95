// Recordings as plain samples: what programs ask for as wav or PCM.

/** Any recording that the browser can play, as 16-bit samples of all channels in turn. */
export const toSamples = async (recording: Blob, sampleRate: number, channels: number): Promise<Int16Array<ArrayBuffer>> => {
  const bytes = await recording.arrayBuffer()
  const decoded = await new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(bytes)
  const mixer = new OfflineAudioContext(channels, Math.max(1, Math.ceil(decoded.duration * sampleRate)), sampleRate)
  const source = mixer.createBufferSource()
  source.buffer = decoded
  source.connect(mixer.destination)
  source.start()
  const mixed = await mixer.startRendering()
  const samples = new Int16Array(mixed.length * channels)
  for (let channel = 0; channel < channels; channel++) {
    const values = mixed.getChannelData(channel)
    for (let i = 0; i < values.length; i++) samples[i * channels + channel] = Math.round(Math.min(1, Math.max(-1, values[i]!)) * 32767)
  }
  return samples
}

export const toWave = (samples: Int16Array<ArrayBuffer>, sampleRate: number, channels: number): Blob => {
  const header = new DataView(new ArrayBuffer(44))
  const text = (at: number, word: string): void => [...word].forEach((letter, index) => header.setUint8(at + index, letter.charCodeAt(0)))
  text(0, 'RIFF')
  header.setUint32(4, 36 + samples.byteLength, true)
  text(8, 'WAVEfmt ')
  header.setUint32(16, 16, true)
  header.setUint16(20, 1, true) // plain samples
  header.setUint16(22, channels, true)
  header.setUint32(24, sampleRate, true)
  header.setUint32(28, sampleRate * channels * 2, true)
  header.setUint16(32, channels * 2, true)
  header.setUint16(34, 16, true)
  text(36, 'data')
  header.setUint32(40, samples.byteLength, true)
  return new Blob([header, samples], { type: 'audio/wav' })
}
