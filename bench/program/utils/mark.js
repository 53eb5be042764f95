// The text by which the driver sees that the page holds what the logic layer set: operation, its number, when it began
// (wall clock), and for a list how many rows there are and what one of them says.
module.exports = (operation, number, startedAt, count = '', index = '', text = '') => [operation, number, startedAt, count, index, text].join('|')
