Page({
  data: {
    html: '<h3>Rich text</h3><p>With <b>bold</b>, <i>italic</i> and a <span style="color:#c2410c">colour</span>.</p><ul><li>one</li><li>two</li></ul>',
    nodes: [{ name: 'div', attrs: { style: 'padding:12px;background:#fff' }, children: [{ type: 'text', text: 'From an array of nodes' }] }],
  },
})
