// What a page can be asked about its layout; the numbers travel in the query op.
export const QueryKind = {
  rect: 1,
  scrollOffset: 2,
  fields: 3,
  computedStyle: 4,
  intersection: 6,
  mediaQuery: 8,
  nodeContext: 9,
  /** A method of a component, or of the page when the node is the root. */
  invoke: 10,
} as const
