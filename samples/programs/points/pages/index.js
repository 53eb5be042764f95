const { loyalty, prices } = miniapp.host
const show = ({ points }) => (document.getElementById('points').textContent = points)

document.getElementById('add').onclick = async () => show(await loyalty.addPoints(2))
loyalty.getCard().then(show)

const watch = async () => {
  for await (const { symbol, value } of prices.watch('TEA')) document.getElementById('price').textContent = `${symbol} ${value}`
}
watch()
