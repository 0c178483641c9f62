import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'

/** What a name says, as queries are read: stems of its words, codes by their most exact form. */
export function nameStems(name: string): readonly string[] {
  return tokenize(name)
    .filter(({ kind, text }) => kind !== 'word' || !STOP_WORDS.has(text))
    .map(({ kind, text, forms }) => forms?.[0] ?? (kind === 'word' ? stem(toBokmal(text)) : text))
}
