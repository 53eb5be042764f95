// Sharing a page: the page says what of it (onShareAppMessage, onShareTimeline), the user decides in the shell where it goes.
import { reportError } from '../engine/errors'
import { setTimer } from '../engine/timers'
import type { Page } from '../pages/page'
import { formatQuery } from '../pages/urls'
import * as router from '../pages/router'
import { current } from '../program'
import { callHost } from './calls'
import { ApiFailure } from './failure'
import { readHostEvent } from './host-events'

interface Shared {
  readonly title?: unknown
  readonly path?: unknown
  readonly query?: unknown
  readonly imageUrl?: unknown
  readonly promise?: unknown
}

const patience = 3000 // milliseconds that a promise of the page may take

readHostEvent('ShareRequested', ({ kind, view }) => {
  const page = router.pageOfView(Number(view))
  if (page) void sharePage(page, kind === 'timeline' ? 'timeline' : 'appMessage', { from: 'menu', target: undefined })
})

export const sharePage = async (page: Page, kind: 'appMessage' | 'timeline', from: unknown): Promise<void> => {
  try {
    const given = objectOf(page.call(kind === 'timeline' ? 'onShareTimeline' : 'onShareAppMessage', from))
    const { title, path, query, imageUrl } = { ...given, ...(await inTime(given.promise)) }
    const own = kind === 'timeline' ? `${page.route}${query === undefined || query === '' ? '' : `?${String(query)}`}` : `${page.route}${formatQuery(page.query)}`
    await callHost('presentShare', {
      kind,
      title: typeof title === 'string' && title !== '' ? title : current.program.name,
      path: typeof path === 'string' && path !== '' && kind === 'appMessage' ? path : own,
      ...(typeof imageUrl === 'string' && imageUrl !== '' ? { imageUrl } : {}),
      view: page.id,
    })
  } catch (error) {
    if (!(error instanceof ApiFailure)) reportError(error, 'page') // else the user changed their mind
  }
}

const objectOf = (value: unknown): Shared => (typeof value === 'object' && value !== null ? value : {})

const inTime = (promise: unknown): Promise<Shared> => {
  if (!(promise instanceof Promise)) return Promise.resolve({})
  return Promise.race([promise.then(objectOf, () => ({})), new Promise<Shared>((resolve) => setTimer(() => resolve({}), patience))])
}
