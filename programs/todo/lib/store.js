// The list in storage. Reads and writes are synchronous: the list is small and must never be lost between two taps.
const key = 'todos'

export const all = () => wx.getStorageSync(key) || []

export const find = (id) => all().find((todo) => todo.id === id)

export const add = (text) => save([{ id: String(Date.now()), text, done: false, note: '' }, ...all()])

export const change = (id, fields) => save(all().map((todo) => (todo.id === id ? { ...todo, ...fields } : todo)))

export const remove = (id) => save(all().filter((todo) => todo.id !== id))

const save = (todos) => {
  wx.setStorageSync(key, todos)
  return todos
}
