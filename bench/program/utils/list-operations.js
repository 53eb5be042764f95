// What the two list pages do; each operation is one setData.
const mark = require('./mark.js')
const build = require('./rows.js')

const apply = (page, operation, startedAt, data, ...expected) => {
  data.mark = mark(operation, getApp().nextOperation(), startedAt, ...expected)
  page.setData(data)
}

module.exports = {
  create() {
    const startedAt = Date.now()
    const rows = build(1000)
    apply(this, 'create', startedAt, { rows }, 1000, 999, rows[999].label)
  },
  updateText() {
    const startedAt = Date.now()
    apply(this, 'updateText', startedAt, { message: `message of ${startedAt}` })
  },
  updateRow() {
    const startedAt = Date.now()
    const label = `updated at ${startedAt}`
    apply(this, 'updateRow', startedAt, { 'rows[500].label': label }, this.data.rows.length, 500, label)
  },
  append() {
    const startedAt = Date.now()
    const more = build(100)
    const rows = this.data.rows.concat(more)
    apply(this, 'append', startedAt, { rows }, rows.length, rows.length - 1, more[99].label)
  },
  replace() {
    const startedAt = Date.now()
    const rows = build(1000)
    apply(this, 'replace', startedAt, { rows }, 1000, 0, rows[0].label)
  },
  swap() {
    const startedAt = Date.now()
    const [second, last] = [this.data.rows[1], this.data.rows[998]]
    apply(this, 'swap', startedAt, { 'rows[1]': last, 'rows[998]': second }, this.data.rows.length, 1, last.label)
  },
  remove() {
    const startedAt = Date.now()
    const rows = this.data.rows.slice()
    rows.splice(500, 1)
    apply(this, 'remove', startedAt, { rows }, rows.length, 500, rows[500].label)
  },
  clear() {
    const startedAt = Date.now()
    apply(this, 'clear', startedAt, { rows: [] }, 0)
  },
}
