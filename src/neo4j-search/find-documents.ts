import type { FullText } from '../../graph/neo4j/full-text.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import { createDocumentNames, type DocumentsNamed } from '../search/document-names.ts'
import { fieldOf, nameForm } from '../search/filter-names.ts'
import type { Synonyms } from '../search/synonyms.ts'

const FIELD = /(\p{L}+):(?=[^\s:])/gu
const NOBODY: DocumentsNamed = () => []

/** The documents that filters of a text may mean; the database is asked only where there is such a filter. */
export async function findDocuments(
  text: string,
  fullText: FullText,
  synonyms: Synonyms,
): Promise<DocumentsNamed> {
  const names = [...text.normalize('NFC').matchAll(FIELD)].flatMap(({ 0: field, 1: name, index }) =>
    fieldOf(name!) === 'document' ? namesAt(text.normalize('NFC').slice(index + field.length)) : [],
  )
  if (names.length === 0) return NOBODY
  const forms = new Set(names.map(nameForm))
  for (const [name, others] of synonyms)
    if (forms.has(nameForm(name))) for (const other of others) forms.add(nameForm(other))
  const entries = await fullText.documentsLike(names, [...forms])
  return createDocumentNames(entries, synonyms)
}

/** All that the filter may name: a phrase, a run of signs, a code with spaces in it. */
function namesAt(rest: string): readonly string[] {
  const [first] = tokenize(rest)
  const phrase = /^["“”„‟«»]([^"“”„‟«»]*)/u.exec(rest)?.[1]
  const run = /^[^\s"]+/u.exec(rest)?.[0]
  const named = [phrase, run].flatMap(name => (name === undefined ? [] : [name.trim()]))
  const codes = [...named.flatMap(name => tokenize(name)[0]?.forms ?? []), ...(first?.forms ?? [])]
  return [...named.flatMap(name => [name, name.toLowerCase()]), ...codes]
}
