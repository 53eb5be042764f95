Page({ data: { n: 0, list: [] }, onLoad() { const all = []; const eat = () => { for (let i = 0; i < 2e5; i++) all.push({ i, next: all[i] }); setTimeout(eat, 0) }; eat() } })
