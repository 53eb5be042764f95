import { parseLink } from '../../lib/link'
import { leadsTo, nothing, pages, words } from '../../lib/words'

const foreign = 1303 // the error linkForeign of the contract

const tints = ['#2f6f5e', '#3b5bdb', '#c2410c', '#7c3aed', '#0e7490', '#b45309', '#be123c']

Page({
  data: { programs: [], shown: [], query: '', link: null, state: 'loading', nothing: '', words, top: 0, right: 0 },

  onLoad() {
    const capsule = wx.getMenuButtonBoundingClientRect()
    this.setData({ top: capsule.bottom || 56 })
    this.refresh()
  },

  onPullDownRefresh() {
    this.refresh()
  },

  refresh() {
    wx.listPrograms()
      .then(({ programs }) => {
        const decorated = programs.map((program, index) => ({
          ...program,
          letter: program.name.slice(0, 1).toUpperCase(),
          tint: tints[index % tints.length],
          size: program.pages > 0 ? pages(program.pages) : '',
        }))
        this.setData({ programs: decorated, state: 'ready' })
        this.filter()
      })
      .catch(() => this.setData({ state: 'failed' }))
      .then(() => wx.stopPullDownRefresh())
  },

  onSearch(event) {
    const query = event.detail.value
    this.setData({ query, link: parseLink(query) })
    this.filter()
  },

  filter() {
    const query = this.data.query.trim().toLowerCase()
    const matches = ({ name, description }) => `${name} ${description}`.toLowerCase().includes(query)
    this.setData({ shown: this.data.programs.filter(matches), nothing: nothing(this.data.query) })
  },

  openLink() {
    const { link } = this.data
    if (!link) return
    this.setData({ query: '', link: null })
    this.filter()
    this.follow(link)
  },

  scan() {
    wx.scanCode({
      success: ({ result }) => {
        const link = parseLink(result)
        if (link) this.follow(link)
        else this.refuse(words.noLink, result)
      },
    })
  },

  // Whose an address is decides whether it opens something, so the host reads it.
  follow(link) {
    if (!link.address) return this.navigate({ appId: link.appId, path: link.path })
    wx.readLink({
      link: link.address,
      success: ({ appId, path }) => this.navigate({ appId, path }),
      fail: ({ errno, errMsg }) => {
        if (errno === foreign) this.refuse(words.foreign, leadsTo(link.address))
        else this.refuse(words.unopened, errMsg.replace(/^readLink:fail (the link opens nothing: )?/, ''))
      },
    })
  },

  refuse(title, content) {
    wx.showModal({ title, content, showCancel: false })
  },

  open(event) {
    this.navigate({ appId: event.currentTarget.dataset.appid })
  },

  navigate(target) {
    wx.navigateToMiniProgram({
      ...target,
      fail: ({ errMsg }) => wx.showToast({ title: errMsg, icon: 'none' }),
    })
  },
})
