Component({
  data: { selected: 0, count: 0, list: [{ pagePath: '/pages/a/a', text: 'A' }, { pagePath: '/pages/b/b', text: 'B' }] },
  methods: {
    switchTab({ currentTarget: { dataset } }) {
      wx.switchTab({ url: dataset.path })
      this.setData({ selected: dataset.index, count: this.data.count + 1 })
    },
  },
})
