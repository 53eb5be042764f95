Page({ data: { n: 0, list: [] }, onLoad() { const map = new Map(); let n = 0; const eat = () => { for (let i = 0; i < 1e5; i++) map.set(n++, ('v' + n).padEnd(400)); setTimeout(eat, 0) }; eat() } })
