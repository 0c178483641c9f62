/**
 * True for a text with marks of Markdown that a reader of plain text would show
 * as noise: two in any text, one where the file's name says that it is Markdown.
 * A text without any is read line by line, whatever its name: what extraction
 * from PDF leaves is not better for being called `.md`.
 */
export function looksLikeMarkdown(text: string, isNamedSo: boolean): boolean {
  if (/^\|?\s*:?-{3,}:?\s*\|/m.test(text)) return true
  if (/^\[\^[^\]\s]+\]:/m.test(text)) return true
  const headings = text.match(/^#{1,6} +\S/gm)?.length ?? 0
  const links = text.match(/\[[^\][\n]+\]\([^()\s]+\)/g)?.length ?? 0
  const bold = text.match(/\*\*[^*\s][^*]*\*\*/g)?.length ?? 0
  const escapes = text.match(/\\[()[\]*_#]/g)?.length ?? 0
  const underlines = text.match(/^\p{Lu}.*\n(?:={3,}|-{3,})$/gmu)?.length ?? 0
  const marks = headings + links + bold + escapes
  return isNamedSo ? marks + underlines >= 1 : marks >= 2
}
