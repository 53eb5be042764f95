import * as store from '../../lib/store'

Page({
  data: { todos: [], text: '', open: 0 },

  onShow() {
    this.show(store.all())
  },

  onInput(event) {
    this.setData({ text: event.detail.value })
  },

  add() {
    const text = this.data.text.trim()
    if (!text) return
    this.show(store.add(text))
    this.setData({ text: '' })
  },

  toggle({ detail }) {
    this.show(store.change(detail.id, { done: !store.find(detail.id).done }))
  },

  open({ detail }) {
    wx.navigateTo({ url: `../detail/detail?id=${detail.id}` })
  },

  show(todos) {
    this.setData({ todos, open: todos.filter((todo) => !todo.done).length })
  },
})
