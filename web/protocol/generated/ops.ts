// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.

export const Op = {
  /** the next interned string */
  defineString: 1,
  /** a built-in component by its tag */
  createElement: 2,
  /** a text node */
  createText: 3,
  /** ids that are never used again: varint count of runs, then gap and length of each */
  release: 4,
  /** parent, child */
  append: 5,
  /** parent, child, before */
  insertBefore: 6,
  /** parent, child, old child */
  replace: 7,
  /** parent, child */
  remove: 8,
  /** parent, before, how many to delete from there, children to insert */
  spliceBefore: 9,
  /** parent, children */
  spliceAppend: 10,
  /** parent, first child, count */
  spliceRemove: 11,
  /** the author's id; empty removes it */
  setId: 12,
  /** inline style text */
  setStyle: 13,
  /** one class, already with its scope */
  addClass: 14,
  /** one class */
  removeClass: 15,
  /** all classes */
  clearClasses: 16,
  /** a component attribute of any JSON type */
  setAttribute: 17,
  /** back to the default */
  removeAttribute: 18,
  /** text of a text node */
  setText: 19,
  /** event type; bits 0 and 1: 0 bind, 1 mut-bind, 2 catch; bit 2 capture; bit 3 stop listening */
  listen: 20,
  /** report changes of this attribute (1) or stop (0) */
  model: 21,
  /** style scope of which the element is the host */
  hostScope: 22,
  /** answer with this token when what came before is painted */
  rendered: 23,
  /** reply id, node, kind of question, JSON argument */
  query: 24,
  /** left, top, duration in milliseconds; node 1 is the page */
  scrollTo: 25,
  /** ends a standing query */
  stopQuery: 26,
  /** JSON for the page as a whole: pull-down refresh, scroll reports */
  pageCommand: 27,
  /** the host element of a custom component */
  createHost: 28,
} as const
