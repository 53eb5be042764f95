Page({ data: { n: 0, list: [] }, onLoad() { for (let i = 0; i < 100; i++) setInterval(() => { const end = Date.now() + 5; while (Date.now() < end); }, 1) } })
