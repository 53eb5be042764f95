Page({ data: { n: 0, list: [] }, onLoad() { try { new Uint8Array(2 ** 40); console.log('GOT IT') } catch (e) { console.log('refused', e.name) } } })
