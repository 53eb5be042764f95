Page({ data: { n: 0, list: [] }, onLoad() { for (;;) /^(a+)+$/.test('a'.repeat(60) + 'b') } })
