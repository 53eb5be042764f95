// What somebody typed or scanned: alcove://APPID/path?query names a page of a mini-program; what an address opens, the host says.
const named = /^alcove:\/\/([^/?#]+)\/?([^?#]*)(?:\?([^#]*))?/i
const address = /^https?:\/\/[^/?#]/i

export const parseLink = (text) => {
  const link = text.trim()
  if (address.test(link)) return { address: link, label: link }
  const [, appId, path = '', query = ''] = named.exec(link) || []
  return appId ? { appId: decode(appId), path: query ? `${path}?${query}` : path, label: `${decode(appId)} ${path}` } : null
}

const decode = (text) => {
  try {
    return decodeURIComponent(text)
  } catch (_) {
    return text
  }
}
