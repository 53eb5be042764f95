// Runs in every page, before the page's own script.
const store = {
  async all() {
    const { data } = await miniapp.getStorage({ key: 'notes' }).catch(() => ({ data: [] }))
    return data
  },
  async save(note) {
    const others = (await this.all()).filter(({ id }) => id !== note.id)
    await miniapp.setStorage({ key: 'notes', data: [note, ...others] })
  },
  async remove(id) {
    await miniapp.setStorage({ key: 'notes', data: (await this.all()).filter((note) => note.id !== id) })
  },
}
