Component({
  properties: { item: { type: Object, value: {} } },
  methods: {
    pick() {
      this.triggerEvent('pick', { id: this.data.item.id })
    },
  },
})
