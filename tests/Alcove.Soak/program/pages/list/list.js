const make = (count, seed) =>
  Array.from({ length: count }, (_, index) => ({ id: seed * 10000 + index, title: `Row ${index}`, text: `text of row ${index} in round ${seed}`, count: index }))

Page({
  data: { rows: [] },
  onLoad({ rounds }) {
    this.round(1, Number(rounds) || Infinity)
  },
  round(number, last) {
    this.setData({ rows: make(1000, number) })
    this.setData({ 'rows[3].text': 'one row' })
    this.setData({ rows: this.data.rows.concat(make(100, number + 0.5)) })
    const rows = this.data.rows.slice()
    const swapped = rows[1]
    rows[1] = rows[998]
    rows[998] = swapped
    this.setData({ rows })
    if (number % 10 === 0) console.log(`round ${number}`)
    if (number < last) setTimeout(() => this.round(number + 1, last), 0)
    else console.log('finished')
  },
})
