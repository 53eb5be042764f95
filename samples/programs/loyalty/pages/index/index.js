// @ts-check
/** @type {Loyalty.Card} */
const empty = { points: 0, level: 'green' }

Page({
  data: { card: empty, message: '' },

  async onLoad() {
    this.setData({ card: await host.loyalty.getCard() })
  },

  async add() {
    this.setData({ card: await host.loyalty.addPoints(3), message: '' })
  },

  async redeem() {
    try {
      this.setData({ card: await host.loyalty.redeem(10), message: 'Enjoy!' })
    } catch (error) {
      this.setData({ message: error.code === 'notEnoughPoints' ? error.message : 'The card cannot be reached.' })
    }
  },
})
