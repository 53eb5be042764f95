Page({ data: { n: 0, list: [] }, onLoad() { try { 'x'.repeat(2 ** 31); console.log('GOT IT') } catch (e) { console.log('refused', e.name) } } })
