import type { GraphEdge } from '../../model/edge.ts'
import type { GraphNode } from '../../model/node.ts'
import { entriesOf } from '../../store/entries-of.ts'
import type { SearchEntry } from '../../store/search.ts'
import { int, type Run } from '../connection.ts'
import { factsOf, shortFor } from './entry-facts.ts'
import type { EntryAnalyzer } from './entry-index.ts'

/** Characters of a text that a name may be made of. */
const NAMED_BY = 200

const EDGES = `
  UNWIND $keys AS key
  MATCH (n:Sporbar {key: key})
  CALL (n) {
    MATCH (n)<-[r:MENTIONS]-(:Sporbar) RETURN r
    UNION ALL
    MATCH (n)-[r:PASSAGE_OF]->(:Sporbar) RETURN r
  }
  RETURN [n._body, r._body] AS row ORDER BY r._sort
`
const WORKS = 'UNWIND $keys AS key MATCH (n:Sporbar {key: key}) RETURN n._body AS row'
const TEXTS = `
  UNWIND $ids AS id
  MATCH (version:SporbarVersion {id: id})
  MATCH (text:SporbarText {hash: version.text})
  RETURN [id, text._body] AS row
`
const KEEP = 'UNWIND $rows AS one MERGE (e:SporbarEntry {id: one.id}) SET e = one'
const KEEP_NAMES = 'UNWIND $rows AS one MERGE (n:SporbarName {id: one.id}) SET n = one'

/** Makes the entries and names of these keys, which have none. Gives the versions that they are in. */
export async function indexEntries(
  run: Run,
  keys: readonly string[],
  analyzer: EntryAnalyzer,
): Promise<ReadonlySet<string>> {
  const entries = await entriesAt(run, keys)
  if (entries.length > 0) {
    await run(KEEP, { rows: entries.map(entry => storedEntry(entry, analyzer)) })
    await run(KEEP_NAMES, { rows: namesOf(entries, analyzer) })
  }
  return new Set(entries.map(({ version }) => version))
}

async function entriesAt(run: Run, keys: readonly string[]): Promise<readonly SearchEntry[]> {
  const rows = await run<[node: string, edge: string]>(EDGES, { keys })
  if (rows.length === 0) return []
  const edges = rows.map(([, body]) => JSON.parse(body) as GraphEdge)
  const evidence = edges.flatMap(edge => edge.evidence)
  const nodes = new Map<string, GraphNode>()
  const add = (body: string) => {
    const node = JSON.parse(body) as GraphNode
    nodes.set(node.key, node)
  }
  const documents = [...new Set(evidence.map(({ document }) => document))]
  for (const body of await run<string>(WORKS, { keys: documents })) add(body)
  for (const [body] of rows) add(body)
  const ids = [...new Set(evidence.map(({ document, version }) => `${document} ${version}`))]
  const texts = new Map(await run<[id: string, body: string]>(TEXTS, { ids }))
  const read = new Map([...texts].map(([id, body]) => [id, JSON.parse(body) as string]))
  const sources = {
    node: (key: string) => nodes.get(key),
    text: (document: string, sha256: string) => read.get(`${document} ${sha256}`),
  }
  return edges.flatMap(edge => entriesOf(edge, sources))
}

/** The whole as JSON, as nodes are kept; beside it what is asked for. */
function storedEntry(entry: SearchEntry, analyzer: EntryAnalyzer): Record<string, unknown> {
  const { key, label, document, version, start, end, title, text } = entry
  const id = `${key} ${version} ${start} ${end}`
  return {
    ...analyzer.terms(entry),
    id,
    ...{ key, label, document, version, title, text },
    start: int(start),
    end: int(end),
    facts: factsOf(entry),
    root: key.split('/')[0],
    place: shortFor(id),
    ref: shortFor(id),
    _body: JSON.stringify(entry),
  }
}

/** An entry without its text stands for each name. */
function namesOf(
  entries: readonly SearchEntry[],
  analyzer: EntryAnalyzer,
): readonly Record<string, unknown>[] {
  const names = new Map<string, Record<string, unknown>>()
  const add = (id: string, words: string, entry: SearchEntry) => {
    if (!names.has(id))
      names.set(id, { id, words, squeezed: words.replaceAll(' ', ''), _body: JSON.stringify(entry) })
  }
  for (const entry of entries) {
    const { document, statement } = analyzer.names(entry)
    const named: SearchEntry = { ...entry, text: entry.text.slice(0, NAMED_BY), exact: '' }
    add(entry.document, document, { ...named, key: entry.document, label: 'Passage', text: '' })
    if (statement !== undefined) add(entry.key, statement, named)
  }
  return [...names.values()]
}
