/** The tags of a page with their attributes, in order: enough to check what a page promises. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Throws where tags do not close as they open. */
export function parsePage(markup: string): { readonly tags: readonly Tag[]; readonly text: string } {
  const tags: Tag[] = []
  const open: string[] = []
  const text = markup.replace(/<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g, (_all, close, name, rest) => {
    if (close) {
      const last = open.pop()
      if (last !== name) throw new Error(`</${name}> closes <${last}>`)
      return ' '
    }
    tags.push({ name, attributes: attributesOf(rest) })
    if (!VOID.has(name)) open.push(name)
    return ' '
  })
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`)
  return { tags, text: decode(text.replace(/<!doctype html>/, '').replace(/\s+/g, ' ')) }
}

const VOID = new Set(['meta', 'link', 'input', 'br', 'hr', 'img'])

function attributesOf(rest: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name, value] of rest.matchAll(/([a-z-]+)(?:="([^"]*)")?/g))
    attributes[name as string] = decode(value ?? '')
  return attributes
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
