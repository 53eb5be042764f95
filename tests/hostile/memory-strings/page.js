Page({ data: { n: 0, list: [] }, onLoad() { const all = []; const eat = () => { all.push(String.fromCharCode(97 + all.length % 26).repeat(8e6)); setTimeout(eat, 0) }; eat() } })
