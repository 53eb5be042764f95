// wx.getFileSystemManager(). Every method is written once: what it asks of the host comes at once or later, and `then`
// goes on in either case. Large files go in pieces.
import { ErrorCode } from '../../protocol/generated/errors'
import { base64ToBuffer, bytesToBase64 } from './base64'
import { asApi, type Options, type Result } from './callbacks'
import { callHost, callHostSync } from './calls'
import { bytesOf, encodingOf } from './encodings'
import { ApiFailure } from './failure'

type Now<T> = T | Promise<T>
type Call = (api: string, args: Options) => Now<Result>
type Method = (options: Options, call: Call) => Now<Result>

const piece = 4 * 1024 * 1024

const then = <T, U>(value: Now<T>, next: (value: T) => Now<U>): Now<U> => (value instanceof Promise ? value.then(next) : next(value))

const fail = (message: string): never => {
  throw new ApiFailure(ErrorCode.invalidArgument, message)
}

/** All of a file, or the part that was asked for. */
const read = (call: Call, path: unknown, position: unknown, length: unknown): Now<Uint8Array> => {
  const from = position === undefined ? 0 : Number(position)
  if (!(from >= 0)) return fail('invalid position')
  const wanted = length === undefined ? Infinity : Number(length)
  const parts: Uint8Array[] = []
  let count = 0
  const next = (): Now<Uint8Array> =>
    then(call('fileRead', { path, position: from + count, length: Math.min(piece, wanted - count) }), ({ base64, size }) => {
      const bytes = new Uint8Array(base64ToBuffer(String(base64)))
      parts.push(bytes)
      count += bytes.length
      return bytes.length === 0 || count >= wanted || from + count >= Number(size) ? join(parts, count) : next()
    })
  return next()
}

const join = (parts: Uint8Array[], length: number): Uint8Array => {
  if (parts.length === 1) return parts[0]!
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const write = (call: Call, path: unknown, bytes: Uint8Array, append: boolean): Now<Result> => {
  const next = (at: number): Now<Result> =>
    then(call('fileWrite', { path, base64: bytesToBase64(bytes.subarray(at, at + piece)), append: append || at > 0 }), () => (at + piece < bytes.length ? next(at + piece) : {}))
  return next(0)
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer

interface Facts {
  readonly path: string
  readonly mode: number
  readonly size: number
  readonly lastAccessedTime: number
  readonly lastModifiedTime: number
}

class Stats {
  readonly mode: number
  readonly size: number
  readonly lastAccessedTime: number
  readonly lastModifiedTime: number

  constructor({ mode, size, lastAccessedTime, lastModifiedTime }: Facts) {
    this.mode = mode
    this.size = size
    this.lastAccessedTime = lastAccessedTime
    this.lastModifiedTime = lastModifiedTime
  }

  isDirectory(): boolean {
    return (this.mode & 0o170000) === 0o040000
  }

  isFile(): boolean {
    return !this.isDirectory()
  }
}

const statsOf = ({ stats }: Result, recursive: boolean): Result => {
  const facts = stats as readonly Facts[]
  const first = new Stats(facts[0]!)
  if (!recursive || first.isFile()) return { stats: first }
  return { stats: Object.fromEntries(facts.map((entry) => [entry.path, new Stats(entry)])) }
}

const part = (data: unknown, encoding: unknown, offset: unknown, length: unknown): Uint8Array => {
  const bytes = bytesOf(data, encoding)
  if (typeof data === 'string') return bytes
  const from = Number(offset ?? 0)
  return bytes.subarray(from, length === undefined ? undefined : from + Number(length))
}

const readAt: Method = ({ fd, arrayBuffer, offset, length, position }, call) => {
  if (!(arrayBuffer instanceof ArrayBuffer)) return fail('arrayBuffer is not an ArrayBuffer')
  const from = Number(offset ?? 0)
  const wanted = Math.min(Number(length ?? arrayBuffer.byteLength), arrayBuffer.byteLength - from)
  if (!(from >= 0) || !(wanted >= 0)) return fail('invalid offset or length')
  return then(call('fileReadAt', { fd, length: wanted, ...(position === undefined || position === null ? {} : { position }) }), ({ base64 }) => {
    const bytes = new Uint8Array(base64ToBuffer(String(base64)))
    new Uint8Array(arrayBuffer).set(bytes, from)
    return { bytesRead: bytes.length, arrayBuffer }
  })
}

const readZip: Method = ({ filePath, entries, encoding }, call) => {
  const wanted = Array.isArray(entries) ? (entries as readonly { path: string; encoding?: string }[]) : null
  return then(call('fileReadZip', { path: filePath, ...(wanted ? { entries: wanted.map(({ path }) => path) } : {}) }), ({ entries: found }) => {
    const result: Record<string, unknown> = {}
    for (const [name, { base64, error }] of Object.entries(found as Record<string, { base64?: string; error?: string }>)) {
      const bytes = base64ToBuffer(base64 ?? '')
      const as = wanted?.find(({ path }) => path === name)?.encoding ?? encoding
      result[name] = error === undefined ? { errMsg: 'ok', data: as === undefined ? bytes : encodingOf(as).toText(new Uint8Array(bytes)) } : { errMsg: `fail ${error}` }
    }
    return { entries: result }
  })
}

const methods: Readonly<Record<string, Method>> = {
  access: ({ path }, call) => call('fileAccess', { path }),
  appendFile: ({ filePath, data, encoding }, call) => write(call, filePath, bytesOf(data, encoding), true),
  close: ({ fd }, call) => call('fileClose', { fd }),
  copyFile: ({ srcPath, destPath }, call) => call('fileCopy', { from: srcPath, to: destPath }),
  fstat: ({ fd }, call) => then(call('fileStatOf', { fd }), (result) => statsOf(result, false)),
  ftruncate: ({ fd, length }, call) => call('fileTruncateOf', { fd, length }),
  getFileInfo: ({ filePath, digestAlgorithm }, call) => call('getFileInfo', { filePath, ...(digestAlgorithm === undefined ? {} : { digestAlgorithm }) }),
  getSavedFileList: (_, call) => call('getSavedFileList', {}),
  mkdir: ({ dirPath, recursive }, call) => call('folderMake', { path: dirPath, recursive: recursive === true }),
  open: ({ filePath, flag }, call) => call('fileOpen', { path: filePath, flag: flag ?? 'r' }),
  read: readAt,
  readCompressedFile: ({ filePath, compressionAlgorithm }, call) =>
    (compressionAlgorithm ?? 'br') === 'br' ? then(call('fileDecompress', { path: filePath }), ({ base64 }) => ({ data: base64ToBuffer(String(base64)) })) : fail('compressionAlgorithm is not br'),
  readFile: ({ filePath, encoding, position, length }, call) => {
    const decoder = encoding === undefined || encoding === null ? null : encodingOf(encoding)
    return then(read(call, filePath, position, length), (bytes) => ({ data: decoder ? decoder.toText(bytes) : bufferOf(bytes) }))
  },
  readZipEntry: readZip,
  readdir: ({ dirPath }, call) => call('folderRead', { path: dirPath }),
  removeSavedFile: ({ filePath }, call) => call('removeSavedFile', { filePath }),
  rename: ({ oldPath, newPath }, call) => call('fileRename', { from: oldPath, to: newPath }),
  rmdir: ({ dirPath, recursive }, call) => call('folderRemove', { path: dirPath, recursive: recursive === true }),
  saveFile: ({ tempFilePath, filePath }, call) => call('saveFile', { tempFilePath, ...(filePath === undefined ? {} : { filePath }) }),
  stat: ({ path, recursive }, call) => then(call('fileStat', { path, recursive: recursive === true }), (result) => statsOf(result, recursive === true)),
  truncate: ({ filePath, length }, call) => call('fileTruncate', { path: filePath, length: length ?? 0 }),
  unlink: ({ filePath }, call) => call('fileRemove', { path: filePath }),
  unzip: ({ zipFilePath, targetPath }, call) => call('fileUnzip', { path: zipFilePath, target: targetPath }),
  write: ({ fd, data, offset, length, encoding, position }, call) => {
    const bytes = part(data, encoding, offset, length)
    return call('fileWriteAt', { fd, base64: bytesToBase64(bytes), ...(position === undefined || position === null ? {} : { position }) })
  },
  writeFile: ({ filePath, data, encoding }, call) => write(call, filePath, bytesOf(data, encoding), false),
}

/** Blocking variants: by position, or with one object; and which field of the result they return. */
const blocking: Readonly<Record<string, { readonly names?: readonly string[]; readonly gives?: string }>> = {
  access: { names: ['path'] }, appendFile: { names: ['filePath', 'data', 'encoding'] }, close: {}, copyFile: { names: ['srcPath', 'destPath'] }, fstat: { gives: 'stats' }, ftruncate: {},
  mkdir: { names: ['dirPath', 'recursive'] }, open: { gives: 'fd' }, read: { gives: '' }, readCompressedFile: { gives: 'data' }, readFile: { names: ['filePath', 'encoding', 'position', 'length'], gives: 'data' },
  readdir: { names: ['dirPath'], gives: 'files' }, rename: { names: ['oldPath', 'newPath'] }, rmdir: { names: ['dirPath', 'recursive'] }, saveFile: { names: ['tempFilePath', 'filePath'], gives: 'savedFilePath' },
  stat: { names: ['path', 'recursive'], gives: 'stats' }, truncate: {}, unlink: { names: ['filePath'] }, write: { gives: '' }, writeFile: { names: ['filePath', 'data', 'encoding'] },
}

const makeManager = (): Record<string, unknown> => {
  const manager: Record<string, unknown> = {}
  for (const [name, method] of Object.entries(methods)) manager[name] = asApi(name, async (options) => method(options, callHost))
  for (const [name, { names, gives }] of Object.entries(blocking)) {
    manager[`${name}Sync`] = (...args: unknown[]) => {
      const isObject = !names && typeof args[0] === 'object' && args[0] !== null
      const options = isObject ? (args[0] as Options) : Object.fromEntries((names ?? ['fd']).map((field, index) => [field, args[index]]))
      try {
        const result = methods[name]!(options, callHostSync) as Result
        return gives === undefined ? undefined : gives === '' ? result : result[gives]
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error
        throw Object.assign(new Error(`${name}Sync:fail ${error.message}`), { errMsg: `${name}Sync:fail ${error.message}`, errno: error.code, errCode: error.code })
      }
    }
  }
  return manager
}

let manager: Record<string, unknown> | null = null

export const getFileSystemManager = (): Record<string, unknown> => (manager ??= makeManager())

/** Bytes as a file that pages can show and that can be sent. */
export const temporaryFile = async (base64: string, extension: string): Promise<string> => String((await callHost('fileTemporary', { base64, extension })).tempFilePath)
