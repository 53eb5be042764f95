Page({ data: { n: 0, list: [] }, onLoad() { const all = []; const eat = () => { all.push(String(all.length).padEnd(8e6, 'ab')); setTimeout(eat, 0) }; eat() } })
