const entries = [
  { page: 'dialogs', title: 'toast, modal, action sheet' },
  { page: 'storage', title: 'storage' },
  { page: 'system', title: 'system and window' },
  { page: 'selector', title: 'selector query' },
  { page: 'navigation-bar', title: 'navigation bar' },
  { page: 'clipboard', title: 'clipboard' },
  { page: 'refresh', title: 'pull-down and page end' },
]

Page({ data: { entries } })
