const entries = [
  { page: 'view', title: 'view and text' },
  { page: 'image', title: 'image' },
  { page: 'button', title: 'button' },
  { page: 'input', title: 'input and textarea' },
  { page: 'scroll-view', title: 'scroll-view' },
  { page: 'swiper', title: 'swiper' },
  { page: 'icon', title: 'icon and progress' },
  { page: 'form', title: 'form' },
  { page: 'navigator', title: 'navigator' },
  { page: 'rich-text', title: 'rich-text' },
]

Page({ data: { entries } })
