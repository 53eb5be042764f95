// url(…) in CSS: quoted texts are taken whole, because a data URL may hold brackets and further url(…) itself.
const pattern = /url\(\s*(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|([^)"'\s]*))\s*\)/gi

/** Puts what the function gives in the place of each target; null leaves the whole url(…) as it is. */
export const replaceUrls = (css: string, replace: (target: string) => string | null): string =>
  css.replace(pattern, (whole, double?: string, single?: string, bare?: string) => replace(double ?? single ?? bare ?? '') ?? whole)
