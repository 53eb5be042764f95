Page({ data: { n: 0, list: [] }, onLoad() { const all = []; const eat = () => { for (let i = 0; i < 8; i++) all.push(new Uint8Array(4 << 20).fill(1)); setTimeout(eat, 0) }; eat() } })
