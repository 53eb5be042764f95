// The same rows in every run: a linear congruential generator with a fixed seed picks the words.
const ADJECTIVES = ['pretty', 'large', 'big', 'small', 'tall', 'short', 'long', 'handsome', 'plain', 'quaint', 'clean', 'elegant', 'easy', 'angry', 'crazy', 'helpful']
const COLORS = ['red', 'yellow', 'blue', 'green', 'pink', 'brown', 'purple', 'white', 'black', 'orange']
const NOUNS = ['table', 'chair', 'house', 'desk', 'car', 'pony', 'cookie', 'sandwich', 'burger', 'pizza', 'mouse', 'keyboard']
let lastId = 0
let seed = 42

const below = (limit) => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff
  return seed % limit
}
const one = (words) => words[below(words.length)]

module.exports = (count) =>
  Array.from({ length: count }, () => {
    const id = ++lastId
    return { id, label: `${one(ADJECTIVES)} ${one(COLORS)} ${one(NOUNS)} #${id}`, price: below(10000) / 100, tag: one(COLORS), done: id % 3 === 0 }
  })
