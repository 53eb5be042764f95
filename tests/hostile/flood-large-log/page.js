Page({ data: { n: 0, list: [] }, onLoad() { console.log('y'.repeat(900000)); console.log('after it') } })
