Page({ data: { n: 0, list: [] }, onLoad() { for (;;) 'a'.repeat(1e6).replace(/a*?b/g, '') } })
