/** True for a text with enough marks of Markdown that a reader of plain text would show them as noise. */
export function looksLikeMarkdown(text: string): boolean {
  if (/^\|?\s*:?-{3,}:?\s*\|/m.test(text)) return true
  if (/^\[\^[^\]\s]+\]:/m.test(text)) return true
  const headings = text.match(/^#{1,6} +\S/gm)?.length ?? 0
  const links = text.match(/\[[^\][\n]+\]\([^()\s]+\)/g)?.length ?? 0
  const bold = text.match(/\*\*[^*\s][^*]*\*\*/g)?.length ?? 0
  const escapes = text.match(/\\[()[\]*_#]/g)?.length ?? 0
  return headings + links + bold + escapes >= 2
}
