// wx.loadFontFace: for the page on top, or with `global` for every page that is open or opens later.
import type { Options, Result } from '../api/callbacks'
import { ApiFailure } from '../api/failure'
import { ErrorCode } from '../../protocol/generated/errors'
import type { OpsContext } from '../backend/ops-context'
import type { Caller } from '../framework/space'
import { everyPage } from '../pages/stack'
import { pageNode, ViewNode } from './view-node'

interface Face {
  readonly family: string
  readonly source: string
  readonly desc?: unknown
}

const ofAllPages: Face[] = []

export const loadFontFace = (topCaller: () => Caller | undefined) => async (options: Options): Promise<Result> => {
  const { family, source, desc, global } = options
  if (typeof family !== 'string' || typeof source !== 'string') throw new ApiFailure(ErrorCode.invalidArgument, 'family and source are needed')
  const face: Face = { family, source, desc }
  const caller = topCaller()
  const top = caller && pageNode(caller)
  if (global === true) ofAllPages.push(face)
  if (!top) {
    if (global === true) return { status: 'loaded' } // no page yet: the first one gets it
    throw new ApiFailure(ErrorCode.viewUnavailable, 'no page is open')
  }
  if (global === true) for (const page of everyPage()) if (page.context !== top.context) new ViewNode(page.context).tell('loadFontFace', face)
  return (await top.invoke('loadFontFace', face)) as Result
}

/** The fonts of all pages, for one that has just been made. */
export const addFontFaces = (context: OpsContext): void => {
  for (const face of ofAllPages) new ViewNode(context).tell('loadFontFace', face)
}
