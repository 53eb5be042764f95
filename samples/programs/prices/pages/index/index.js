// @ts-check
/** @type {HostStream<Prices.Price> | undefined} */
let stream

Page({
  data: { symbols: /** @type {readonly string[]} */ ([]), price: /** @type {Prices.Price | undefined} */ (undefined), count: 0 },

  async onLoad() {
    this.setData({ symbols: await host.prices.listSymbols() })
  },

  /** @param {{ currentTarget: { dataset: { symbol: string } } }} event */
  watch({ currentTarget }) {
    this.stop()
    this.setData({ count: 0 })
    stream = host.prices.watch(currentTarget.dataset.symbol)
    stream.listen((price) => this.setData({ price, count: this.data.count + 1 }))
  },

  stop() {
    stream?.stop()
  },
})
