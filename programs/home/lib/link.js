// Links to a page of a mini-program: alcove://APPID/path?query, or the same as an address of this host.
const forms = [/^alcove:\/\/([^/?#]+)\/?([^?#]*)(?:\?([^#]*))?/i, /^https?:\/\/[^/]+\/m\/([^/?#]+)\/?([^?#]*)(?:\?([^#]*))?/i]

export const parseLink = (text) => {
  for (const form of forms) {
    const [, appId, path = '', query = ''] = form.exec(text.trim()) || []
    if (appId) return { appId: decode(appId), path: query ? `${path}?${query}` : path }
  }
  return null
}

const decode = (text) => {
  try {
    return decodeURIComponent(text)
  } catch (_) {
    return text
  }
}
