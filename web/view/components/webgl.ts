// WebGL for programs: calls come in the order in which they were made. What WebGL makes (`create…`, uniform locations)
// stays here under the program's numbers; what it answers goes back.
import { base64ToBytes, bytesToBase64 } from '../page/base64'
import type { Drawing } from '../page/drawing'

type Gl = WebGLRenderingContext
/** Name, number for the result or 0, arguments. */
type Call = readonly [name: string, result: number, args: readonly unknown[]]
type Argument = { calls?: Call[]; ask?: readonly [string, readonly unknown[]]; describe?: true; size?: [number, number]; attributes?: WebGLContextAttributes }

const arrays: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
  Float32Array, Uint8Array, Uint16Array, Uint32Array, Int8Array, Int16Array, Int32Array, Uint8ClampedArray,
}

export class Webgl {
  readonly #context: Gl
  readonly #objects = new Map<number, unknown>()

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly drawing: Drawing,
  ) {
    // The pixels must last until the worker asks for them.
    const context = canvas.getContext('webgl', { preserveDrawingBuffer: true })
    if (!context) throw new Error('WebGL is not available in this browser')
    this.#context = context
  }

  invoke(argument: unknown): unknown {
    const { calls, ask, describe, size } = argument as Argument
    if (size) [this.canvas.width, this.canvas.height] = size
    for (const [name, result, args] of calls ?? []) {
      const value = this.#call(name, args)
      if (result) this.#objects.set(result, value)
    }
    if (describe) return this.#describe()
    if (ask?.[0] === 'readPixels') return this.#readPixels(ask[1])
    return ask ? this.#plain(this.#call(ask[0], ask[1])) : null
  }

  /** Constants and names of methods, so that the worker can offer the same. */
  #describe(): unknown {
    const constants: Record<string, number> = {}
    const methods: string[] = []
    for (const name in this.#context) {
      const value: unknown = this.#context[name as keyof Gl]
      if (typeof value === 'number' && name === name.toUpperCase()) constants[name] = value
      else if (typeof value === 'function') methods.push(name)
    }
    return { constants, methods }
  }

  #readPixels(args: readonly unknown[]): unknown {
    const target = this.#resolve(args[6])
    if (!ArrayBuffer.isView(target)) return null
    this.#call('readPixels', [...args.slice(0, 6), target])
    return this.#plain(target)
  }

  #call(name: string, args: readonly unknown[]): unknown {
    const method: unknown = Object.hasOwn(WebGLRenderingContext.prototype, name) ? this.#context[name as keyof Gl] : undefined
    if (typeof method !== 'function') return null
    return (method as (...given: unknown[]) => unknown).apply(this.#context, args.map((value) => this.#resolve(value)))
  }

  #resolve(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if ('$gl' in value) return this.#objects.get((value as { $gl: number }).$gl) ?? null
    if ('$' in value) return this.drawing.get((value as { $: number }).$)
    if ('$array' in value) {
      const { $array: kind, data } = value as { $array: string; data: string }
      const bytes = base64ToBytes(data)
      return kind === 'ArrayBuffer' ? bytes.buffer : new (arrays[kind] ?? Uint8Array)(bytes.buffer)
    }
    return value
  }

  #plain(value: unknown): unknown {
    if (ArrayBuffer.isView(value)) return { $array: value.constructor.name, data: bytesToBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    if (value instanceof WebGLActiveInfo) return { name: value.name, size: value.size, type: value.type }
    if (value instanceof WebGLShaderPrecisionFormat) return { rangeMin: value.rangeMin, rangeMax: value.rangeMax, precision: value.precision }
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? null : value
  }
}
