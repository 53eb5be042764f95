Page({ data: { refused: '', shown: '' }, refuse(e) { this.setData({ refused: e.detail.url }) }, wrong(e) { this.setData({ shown: e.detail.url }) } })
