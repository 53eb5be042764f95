// wx.pageScrollTo: to an offset, or to a node of the page on top.
import { ErrorCode } from '../../protocol/generated/errors'
import { SelectorQuery } from '../framework/selector-query'
import { topPage } from '../pages/router'
import type { Options, Result } from './callbacks'
import { ApiFailure } from './failure'

const defaultDuration = 300 // milliseconds, as WeChat's

export const pageScrollTo = (options: Options): Result | Promise<Result> => {
  const page = topPage()
  if (!page) throw new ApiFailure(ErrorCode.viewUnavailable, 'no page is open')
  const duration = typeof options.duration === 'number' ? options.duration : defaultDuration
  const scroll = (top: number): Result => {
    page.context.scrollTo(1, 0, top, duration)
    return {}
  }
  if (typeof options.selector !== 'string') return scroll(Number(options.scrollTop) || 0)
  const offset = Number(options.offsetTop) || 0
  const selector = options.selector
  return new Promise((resolve, reject) => {
    new SelectorQuery(page.caller)
      .select(selector)
      .boundingClientRect()
      .selectViewport()
      .scrollOffset()
      .exec(([node, viewport]) => {
        if (!node) return reject(new ApiFailure(ErrorCode.invalidArgument, `no node matches ${selector}`))
        return resolve(scroll((node as { top: number }).top + (viewport as { scrollTop: number }).scrollTop + offset))
      })
  })
}
