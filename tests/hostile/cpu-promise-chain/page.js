Page({ data: { n: 0, list: [] }, onLoad() { const next = () => { Promise.resolve().then(next) }; next() } })
