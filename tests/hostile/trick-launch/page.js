Page({ data: { n: 0, list: [] }, onLoad() { throw new Error('on purpose') } })
