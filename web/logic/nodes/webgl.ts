// WebGL as a program sees it: constants and methods are those of the view. Calls are written down and sent together; what
// WebGL makes is a number here; a question waits for its answer.
import { base64ToBuffer, bufferToBase64 } from '../api/base64'
import { Resource } from './recorder'
import type { ViewNode } from './view-node'

type Members = Record<string, unknown>
type Call = [name: string, result: number, args: unknown[]]

interface CanvasLike {
  readonly width: number
  readonly height: number
}

class GlObject {
  constructor(readonly $gl: number) {}
}

const makes = /^(create|getUniformLocation$)/
const asks = /^(get|is|check|readPixels$)/

export const makeWebgl = (canvas: CanvasLike, node: ViewNode, attributes: unknown): { readonly context: unknown; resize(width: number, height: number): void } => {
  const { constants, methods } = node.ask('webgl', { describe: true, size: [canvas.width, canvas.height], attributes }) as { constants: Members; methods: string[] }
  let calls: Call[] = []
  let isWaiting = false
  let lastObject = 0

  const take = (): Call[] => {
    const taken = calls
    calls = []
    return taken
  }
  const flush = (): void => {
    isWaiting = false
    if (calls.length > 0) node.tell('webgl', { calls: take() })
  }
  const record = (name: string, result: number, args: unknown[]): void => {
    calls.push([name, result, args.map(plain)])
    if (isWaiting) return
    isWaiting = true
    void Promise.resolve().then(flush)
  }
  const answers = new Map<string, unknown>()
  const ask = (name: string, args: unknown[]): unknown => {
    // Limits and locations do not change; each costs a round trip.
    const key = /^(getParameter|getAttribLocation|getShaderPrecisionFormat)$/.test(name) ? JSON.stringify([name, args.map(plain)]) : ''
    if (key !== '' && answers.has(key)) return answers.get(key)
    const answer = revive(node.ask('webgl', { calls: take(), ask: [name, args.map(plain)] }))
    if (key !== '') answers.set(key, answer)
    return answer
  }

  const context: Members = { ...constants, canvas }
  for (const name of methods) {
    context[name] = (...args: unknown[]): unknown => {
      if (makes.test(name)) {
        const made = new GlObject(++lastObject)
        record(name, made.$gl, args)
        return made
      }
      if (name === 'readPixels') return copyInto(args[6], ask(name, args))
      if (asks.test(name)) return ask(name, args)
      record(name, 0, args)
      return undefined
    }
  }
  Object.defineProperties(context, {
    drawingBufferWidth: { get: () => canvas.width },
    drawingBufferHeight: { get: () => canvas.height },
  })
  context.getExtension = () => null // its functions would be objects of the view; programs have to live without
  context.getContextAttributes = () => ({ alpha: true, antialias: true, depth: true, preserveDrawingBuffer: true, stencil: false })
  context.isContextLost = () => false
  return {
    context,
    resize: (width, height) => node.tell('webgl', { calls: take(), size: [width, height] }),
  }
}

const plain = (value: unknown): unknown => {
  if (value instanceof GlObject) return { $gl: value.$gl }
  if (value instanceof Resource) return { $: value.$ }
  if (value instanceof ArrayBuffer) return { $array: 'ArrayBuffer', data: bufferToBase64(value) }
  if (ArrayBuffer.isView(value)) {
    const bytes = value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength) as ArrayBuffer
    return { $array: value.constructor.name, data: bufferToBase64(bytes) }
  }
  return value
}

const kinds: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = { Float32Array, Int32Array, Uint8Array, Uint16Array, Uint32Array }

const revive = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('$array' in value)) return value
  const { $array: kind, data } = value as { $array: string; data: string }
  return new (kinds[kind] ?? Uint8Array)(base64ToBuffer(data))
}

const copyInto = (target: unknown, source: unknown): void => {
  if (target instanceof Uint8Array && source instanceof Uint8Array) target.set(source.subarray(0, target.length))
}
