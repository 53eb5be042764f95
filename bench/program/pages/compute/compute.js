// Work of the engine alone, of the kinds that programs do: what a host pays that lets programs have no machine code.
const BATCHES = 9
const build = require('../../utils/rows.js')

const collatz = (below) => {
  let longest = 0
  for (let start = 1; start < below; start++) {
    let steps = 0
    for (let n = start; n !== 1; n = n % 2 === 0 ? n / 2 : 3 * n + 1) steps++
    if (steps > longest) longest = steps
  }
  return longest
}

const measure = (work) =>
  Array.from({ length: BATCHES }, () => {
    const startedAt = Date.now()
    work()
    return Date.now() - startedAt
  })

Page({
  data: { mark: '', result: '' },
  onLoad({ number, startedAt }) {
    this.setData({ mark: ['compute', number, startedAt, '', '', ''].join('|') })
  },
  run() {
    const rows = build(20000)
    const text = rows.map(({ label }) => label).join('\n')
    const results = {
      'a loop of numbers': measure(() => collatz(30000)),
      '20,000 objects filtered, mapped and added up': measure(() => rows.filter(({ done }) => !done).map(({ price, tag }) => ({ tag, price: price * 1.19 })).reduce((sum, { price }) => sum + price, 0)),
      '20,000 objects sorted by a text': measure(() => rows.slice().sort((a, b) => (a.label < b.label ? -1 : 1))),
      'a regular expression over 490 KB': measure(() => text.match(/\b(\w+) (red|blue) (\w+) #(\d*)7$/gm).length),
      '20,000 objects to JSON and back': measure(() => JSON.parse(JSON.stringify(rows)).length),
    }
    this.setData({ result: JSON.stringify(results) })
  },
})
