/** Address of the page of a node. Keys are made of signs that need no escaping; anything else is escaped. */
export function addressOf(node: { readonly key: string; readonly label: string }): string {
  const path = node.key.split('/').map(encodeURIComponent).join('/')
  return node.label === 'Document' ? `/dokument/${path}` : `/node/${path}`
}

/** An address with those of the parameters that say something. */
export function addressWith(path: string, parameters: Readonly<Record<string, string | number | undefined>>) {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== '' && value !== 0) search.set(name, String(value))
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}
