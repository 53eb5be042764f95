// Runs something after the next paint: in the task after the next animation frame. A hidden frame paints nothing and gets
// no animation frames; there it runs after a moment.

/** Longer than any frame that a visible page should take, in milliseconds. */
const hiddenDelay = 100

export const afterPaint = (callback: () => void): void => {
  let isDone = false
  const run = (): void => {
    if (isDone) return
    isDone = true
    callback()
  }
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = run
  const paint = (): void => port2.postMessage(null)
  if (document.hidden) return paint()
  requestAnimationFrame(paint)
  setTimeout(run, hiddenDelay)
}
