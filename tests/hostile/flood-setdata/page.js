Page({ data: { n: 0, list: [] }, onLoad() { let n = 0; const draw = () => { for (let i = 0; i < 50; i++) this.setData({ n: n++ }); setTimeout(draw, 0) }; draw() } })
