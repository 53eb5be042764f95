Page({ data: { n: 0, list: [] }, onLoad() { const work = () => { const end = Date.now() + 30; while (Date.now() < end); setTimeout(work, 0) }; work() } })
