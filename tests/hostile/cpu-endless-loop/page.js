Page({ data: { n: 0, list: [] }, onLoad() { for (;;); } })
