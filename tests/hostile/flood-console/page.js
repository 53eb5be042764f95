Page({ data: { n: 0, list: [] }, onLoad() { const say = () => { for (let i = 0; i < 100; i++) console.log('x'.repeat(1000)); setTimeout(say, 5) }; say() } })
