// Routes run one at a time: what a page asks for while a route runs (in onLoad, say) waits until that route is through.
type Work = () => void

const waiting: Work[] = []
let isRunning = false

/** Runs at once when nothing else does, and then gives the result at once. */
export const inTurn = <T>(work: () => T): T | Promise<T> => {
  if (!isRunning) {
    isRunning = true
    try {
      return work()
    } finally {
      runWaiting()
    }
  }
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        resolve(work())
      } catch (error) {
        reject(error as Error)
      }
    })
  })
}

const runWaiting = (): void => {
  // Each of them may ask for more; the list is read anew every time.
  for (let next = waiting.shift(); next; next = waiting.shift()) next()
  isRunning = false
}
