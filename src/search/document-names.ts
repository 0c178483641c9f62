import type { SearchEntry } from '../../graph/store/search.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import { inStretches } from '../ranking/in-turns.ts'
import { nameForm } from './filter-names.ts'
import type { Synonyms } from './synonyms.ts'

/** Keys of the documents that a key, number, title or short name may mean; none where it means none. */
export type DocumentsNamed = (name: string) => readonly string[]

const ENTRIES_AT_ONCE = 2000
const SESSION = /-\d{4}-\d{4}$/

/** A number without its session may mean several documents, and so may a short name. Lets others have their turn while it is made. */
export async function createDocumentNames(
  entries: readonly SearchEntry[],
  synonyms: Synonyms,
): Promise<DocumentsNamed> {
  const byKey = createIndex()
  const byName = createIndex()
  const titles = new Map<string, string>()
  await inStretches(entries.length, ENTRIES_AT_ONCE, (from, to) => {
    for (const entry of entries.slice(from, to)) take(entry)
  })
  for (const [name, others] of synonyms) {
    for (const other of others)
      for (const document of byName.of(nameForm(other))) byName.add(nameForm(name), document)
  }

  return name => {
    const key = byKey.of(name.trim().toLowerCase())
    if (key.length > 0) return key
    const forms = tokenize(name)[0]?.forms ?? []
    // Another session is another document.
    const meant = SESSION.test(forms[0] ?? '') ? forms.slice(0, 1) : forms
    const byCode = meant.map(byKey.of).find(documents => documents.length > 0)
    return byCode ?? byName.of(nameForm(name))
  }

  function take({ document, documentTitle, key }: SearchEntry): void {
    // What stands in it may bear a number of its own: `tb2025-22` of a letter.
    if (!key.startsWith(`${document}/`)) byKey.add(key.split('/')[0]!, document)
    if (titles.get(document) === documentTitle) return
    titles.set(document, documentTitle)
    byKey.add(document, document)
    byKey.add(document.replace(SESSION, ''), document)
    byName.add(nameForm(documentTitle), document)
  }
}

function createIndex() {
  const documents = new Map<string, Set<string>>()
  return {
    add(name: string, document: string): void {
      const known = documents.get(name)
      if (known) known.add(document)
      else if (name !== '') documents.set(name, new Set([document]))
    },
    of: (name: string): readonly string[] => [...(documents.get(name) ?? [])].sort(),
  }
}
