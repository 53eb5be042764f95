Page({
  data: { cities: ['Berlin', '北京', 'Nairobi'], city: 0, day: '2026-01-01', sent: '' },
  pick({ detail }) {
    this.setData({ city: Number(detail.value) })
  },
  pickDay({ detail }) {
    this.setData({ day: detail.value })
  },
  submit({ detail }) {
    this.setData({ sent: JSON.stringify(detail.value) })
  },
  reset() {
    this.setData({ sent: '' })
  },
})
