// The whole screen for one page, as far as the browser lets us: some have no such thing, and most want a tap first. Turning
// the device is possible in full screen only. What the browser refuses stays as it was, and the page fills the window.

type Turning = ScreenOrientation & { lock?(orientation: string): Promise<void> }

export const enterFullScreen = (isLandscape: boolean): void => {
  const turn = (): Promise<void> | undefined => (isLandscape ? (screen.orientation as Turning | undefined)?.lock?.('landscape') : undefined)
  document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).then(turn).catch(() => undefined)
}

export const leaveFullScreen = (): void => {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
}
