Page({ data: { n: 0, list: [] }, onLoad() { void (async () => { for (;;) { await new Promise((done) => setTimeout(done, 0)); const end = Date.now() + 50; while (Date.now() < end); } })() } })
