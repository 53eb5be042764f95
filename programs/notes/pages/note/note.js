const field = document.querySelector('#text')
const count = document.querySelector('#count')
let note = null

const countLetters = () => (count.textContent = miniapp.text('letters', { count: field.value.length }))

miniapp.page.onloaded = async ({ pageInputQuery }) => {
  const id = new URLSearchParams(pageInputQuery).get('id')
  note = (await store.all()).find((one) => one.id === id) ?? { id, text: '' }
  field.value = note.text
  countLetters()
}

field.addEventListener('input', countLetters)

document.querySelector('#save').addEventListener('click', async () => {
  await store.save({ ...note, text: field.value, changed: Date.now() })
  await miniapp.showToast({ title: miniapp.text('saved'), icon: 'success' })
  await miniapp.back()
})

document.querySelector('#remove').addEventListener('click', async () => {
  const { confirm } = await miniapp.showModal({ content: miniapp.text('sure') })
  if (!confirm) return
  await store.remove(note.id)
  await miniapp.back()
})

miniapp.setNavigationBarTitle({ title: miniapp.text('note') })
