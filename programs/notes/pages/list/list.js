const list = document.querySelector('#notes')

const show = async () => {
  const notes = await store.all()
  document.querySelector('#empty').hidden = notes.length > 0
  list.replaceChildren(...notes.map(row))
}

const row = ({ id, text, changed }) => {
  const item = document.createElement('li')
  const link = document.createElement('a')
  const time = document.createElement('time')
  link.href = `../note/note.html?id=${id}` // a link to another page opens it in the page stack
  link.textContent = text.split('\n')[0] || miniapp.text('untitled')
  time.textContent = new Date(changed).toLocaleString(miniapp.locale)
  link.append(time)
  item.append(link)
  return item
}

document.querySelector('#new').addEventListener('click', () => miniapp.navigate('pages/note/note', { query: { id: crypto.randomUUID() } }))
miniapp.setNavigationBarTitle({ title: miniapp.text('title') })
miniapp.page.onshown = show
miniapp.page.onpulldownrefresh = show
