// Runs one case: its checks throw, and the page shows how it ended. `go` waits for the person, who looks at the screen first.
const equal = (actual, expected, what = 'value') => {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (a !== b) throw new Error(`${what}: ${a} instead of ${b}`)
}

const settings = require('./settings')

exports.makePage = (cases) => ({
  data: { result: '', step: 0, tall: false, value: '', kept: '' },
  onLoad({ api }) {
    this.api = api
    cases[api].before?.(this)
  },
  onReady() {
    const t = {
      ...settings,
      page: this,
      equal,
      ok: (condition, what) => {
        if (!condition) throw new Error(what)
      },
      fails: async (promise, pattern) => {
        const { errMsg } = await Promise.resolve(promise).then(() => ({ errMsg: 'nothing failed' }), (error) => error)
        if (!pattern.test(errMsg)) throw new Error(`${errMsg} does not match ${pattern}`)
      },
      event: (add) => new Promise((resolve) => add(resolve)),
      go: () => new Promise((resolve) => {
        this.resolveGo = resolve // before the person can see the step, and go on
        this.setData({ step: this.data.step + 1 })
      }),
      later: (time) => new Promise((resolve) => setTimeout(resolve, time)),
    }
    const { run } = cases[this.api]
    Promise.resolve().then(() => run.call(this, t)).then(() => this.setData({ result: 'ok' }), (error) => this.setData({ result: String(error && (error.errMsg || error.message) || error) }))
  },
  go() {
    this.resolveGo?.()
  },
})
