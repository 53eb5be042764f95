import * as store from '../../lib/store'

Page({
  data: { todo: null },

  onLoad({ id }) {
    this.setData({ todo: store.find(id) || null })
  },

  onNote({ detail }) {
    store.change(this.data.todo.id, { note: detail.value })
  },

  remove() {
    wx.showModal({
      title: 'Remove this entry?',
      content: this.data.todo.text,
      confirmText: 'Remove',
      cancelText: 'Keep',
      success: ({ confirm }) => {
        if (!confirm) return
        store.remove(this.data.todo.id)
        wx.navigateBack()
      },
    })
  },
})
