exports.same = (ok, info) => {
  for (const name of ['windowWidth', 'windowHeight', 'screenWidth', 'pixelRatio', 'SDKVersion', 'platform', 'language', 'statusBarHeight', 'safeArea']) ok(name in info, `${name} is missing`)
  ok(info.windowWidth === 390 && info.pixelRatio === 2, `${info.windowWidth} at ${info.pixelRatio}`)
}

/** Attempts until something holds: what a page paints comes in its own time. */
exports.until = async (t, holds, what) => {
  for (let i = 0; i < 100; i++) {
    if (await holds()) return
    await t.later(50)
  }
  throw new Error(what)
}
