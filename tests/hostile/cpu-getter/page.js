Page({ data: { n: 0, list: [] }, onLoad() { JSON.stringify({ get a() { for (;;); } }) } })
