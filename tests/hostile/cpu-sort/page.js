Page({ data: { n: 0, list: [] }, onLoad() { for (;;) Array.from({ length: 1e5 }, Math.random).sort(() => Math.random() - 0.5) } })
