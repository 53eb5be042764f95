Page({ data: { n: 0, list: [] }, onLoad() { this.setData({ list: Array.from({ length: 3e5 }, (_, i) => 'text ' + i) }); console.log('kept', this.data.list.length) } })
