Page({ data: { n: 0, list: [] }, onLoad() { const deep = () => deep() + 1; try { deep(); console.log('GOT IT') } catch (e) { console.log('refused', e.name) } } })
