Page({
  data: { text: '' },
  typed() {},
  upper({ detail }) {
    return detail.value.toUpperCase()
  },
})
