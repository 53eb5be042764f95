// Leaves its frame in the way that the query names.
const query = new URLSearchParams(location.search)
const trap = `http://127.0.0.1:${query.get('port')}`
const click = (attributes) => {
  const link = Object.assign(document.createElement('a'), attributes)
  link.addEventListener('click', (event) => event.stopPropagation())
  document.body.append(link)
  link.click()
}
const ways = {
  location: () => (location.href = `${trap}/location?secret`),
  replace: () => location.replace(`${trap}/replace?secret`),
  refresh: () => document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${trap}/refresh?secret` })),
  link: () => click({ href: `${trap}/link?secret` }),
  data: () => (location.href = 'data:text/html,<h1>elsewhere</h1>'),
  blob: () => (location.href = URL.createObjectURL(new Blob(['<h1>elsewhere</h1>'], { type: 'text/html' }))),
  page: () => (location.href = 'other.html'),
  reload: () => location.reload(),
}
miniapp.page.onshown = () => ways[query.get('how')]()
