import { type NodeLabel, STATEMENT_LABELS } from '../../graph/model/labels.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { LABEL_WORDS } from '../ranking/label-words.ts'
import { LABEL_NAMES } from './filter-names.ts'

/** Words that mostly say something else than the kind of statement that is called so. Data. */
const SAY_MORE: ReadonlySet<string> = new Set(['arbeid', 'pågående', 'punkt', 'kritikk'].map(stem))

const KINDS = new Map<string, Set<NodeLabel>>()
for (const label of STATEMENT_LABELS) {
  // Names in the schema are English words, run together: FocusArea.
  const english = label.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  for (const name of [
    ...(LABEL_NAMES[label]?.split(', ') ?? []),
    ...(LABEL_WORDS[label]?.split(' ') ?? []),
    english,
  ]) {
    const stems = name
      .split(' ')
      .filter(word => !STOP_WORDS.has(word))
      .map(stem)
      .join(' ')
    if (!SAY_MORE.has(stems)) KINDS.set(stems, (KINDS.get(stems) ?? new Set()).add(label))
  }
}

/** Kinds of statements that people call so, by the stems of the name. */
export function kindsCalled(stems: readonly string[]): readonly NodeLabel[] {
  return [...(KINDS.get(stems.join(' ')) ?? [])]
}
