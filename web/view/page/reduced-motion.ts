// Who asked the system for less motion sees the end of a movement at once; its events come as if it had been played.
// What moves without end, a spinner for instance, says that something is going on, and goes on.

export const reduceMotion = (document: Document): void => {
  const preference = matchMedia('(prefers-reduced-motion: reduce)')
  const finish = ({ target }: Event): void => {
    if (!preference.matches || !(target instanceof Element)) return
    for (const animation of target.getAnimations({ subtree: true })) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
    }
  }
  document.addEventListener('transitionrun', finish, { capture: true })
  document.addEventListener('animationstart', finish, { capture: true })
}
