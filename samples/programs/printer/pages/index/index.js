// @ts-check
/** @type {Printer.Receipt} */
const receipt = {
  title: 'Order 17',
  lines: [
    { text: 'Espresso', price: 2.4, count: 2 },
    { text: 'Croissant', price: 1.9 },
  ],
}

Page({
  data: { receipt, state: 'not printed yet' },

  async print() {
    this.setData({ state: 'printing…' })
    try {
      this.setData({ state: `printed, ${await host.printer.print(receipt)} lines` })
    } catch (error) {
      this.setData({ state: error.code === 'authDenied' ? 'You did not allow printing. You can in the settings of this program.' : error.message })
    }
  },
})
