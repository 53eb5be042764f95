Page({ data: { n: 0, list: [] }, onLoad() { const a = []; a[4294967294] = 1; a.concat(a, a).sort() } })
