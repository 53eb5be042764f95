// The compiler bundle: the tools that exist in JavaScript only, in a child process of the build.
import './engine'
import { Frame } from '../protocol/generated/frames'
import type { Answer, Request, Source } from './messages'
import { compileScript } from './script'
import { compileStyle } from './style'
import { compileTemplates } from './templates'

type NativeSend = (kind: number, payload: string) => unknown

const scope = globalThis as unknown as { __native?: NativeSend; __deliver?: unknown }
const send = scope.__native!
delete scope.__native

const run = (request: Request): Answer | Promise<Answer> => {
  switch (request.tool) {
    case 'style':
      return compileStyle(request.path, request.source, request.scope)
    case 'preprocess':
      return (globalThis as unknown as { __preprocess: (path: string, files: readonly Source[]) => Promise<Answer> }).__preprocess(request.path, request.files)
    case 'script':
      return compileScript(request.path, request.source)
    case 'templates':
      return compileTemplates(request.templates, request.scripts)
  }
}

scope.__deliver = (kind: number, payload: string): void => {
  if (kind !== Frame.message) return
  const request = JSON.parse(payload) as Request
  const answered = (answer: Answer): void => void send(Frame.workerMessage, JSON.stringify({ id: request.id, answer }))
  const failed = (error: unknown): void => {
    const text = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
    send(Frame.workerMessage, JSON.stringify({ id: request.id, failure: text }))
  }
  try {
    const result = run(request)
    if (result instanceof Promise) result.then(answered, failed)
    else answered(result)
  } catch (error) {
    failed(error)
  }
}
