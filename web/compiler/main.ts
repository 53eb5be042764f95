// The compiler bundle: the tools that exist in JavaScript only, in a child process of the build.
import './engine'
import { Frame } from '../protocol/generated/frames'
import type { Answer, Request } from './messages'
import { compileScript } from './script'
import { compileStyle } from './style'
import { compileTemplates } from './templates'

type NativeSend = (kind: number, payload: string) => unknown

const scope = globalThis as unknown as { __native?: NativeSend; __deliver?: unknown }
const send = scope.__native!
delete scope.__native

const run = (request: Request): Answer => {
  switch (request.tool) {
    case 'style':
      return compileStyle(request.path, request.source, request.scope)
    case 'script':
      return compileScript(request.path, request.source)
    case 'templates':
      return compileTemplates(request.templates, request.scripts)
  }
}

scope.__deliver = (kind: number, payload: string): void => {
  if (kind !== Frame.message) return
  const request = JSON.parse(payload) as Request
  try {
    send(Frame.workerMessage, JSON.stringify({ id: request.id, answer: run(request) }))
  } catch (error) {
    const text = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
    send(Frame.workerMessage, JSON.stringify({ id: request.id, failure: text }))
  }
}
