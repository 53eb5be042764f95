Page({ data: { n: 0, list: [] }, onLoad() { const fail = () => { for (let i = 0; i < 50; i++) Promise.reject(new Error('x')); setTimeout(fail, 1) }; fail() } })
