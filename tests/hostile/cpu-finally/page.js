Page({ data: { n: 0, list: [] }, onLoad() { for (;;) { try { throw 1 } catch { continue } finally { Math.random() } } } })
