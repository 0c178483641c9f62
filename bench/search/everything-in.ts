import type { SearchEntry } from '../../graph/store/search.ts'

/** One text of all that an entry is found by, for engines that have one field. */
export function everythingIn({ title, number, text, section, documentTitle }: SearchEntry): string {
  return [number, title, text, ...section, documentTitle].filter(Boolean).join('\n')
}
