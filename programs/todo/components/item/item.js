Component({
  properties: { todo: Object },
  methods: {
    toggle() {
      this.triggerEvent('toggle', { id: this.data.todo.id })
    },
    open() {
      this.triggerEvent('open', { id: this.data.todo.id })
    },
  },
})
