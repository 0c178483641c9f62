import { createHash } from 'node:crypto'
import type { GraphEdge } from '../model/edge.ts'
import type { GraphNode } from '../model/node.ts'
import { entriesOf, PLACE_TYPES } from '../store/entries-of.ts'
import type { SearchEntry } from '../store/search.ts'
import type { GraphChange } from '../store/store.ts'
import { int, type Run } from './connection.ts'
import type { EntryAnalyzer } from './entry-index.ts'
import { groupEntries, type PlacedEntry } from './group-entries.ts'
import { nodeSort } from './stored-node.ts'

/** Keys whose entries are made in one go: each brings its texts along. */
const BATCH = 500
/** Characters of a text that a name may be made of. */
const NAMED_BY = 200

const REACHED = `
  MATCH (e:SporbarEntry) WHERE e.document IN $keys OR e.version IN $versions
  RETURN DISTINCT e.key AS row
`
const EVERY_KEY = `
  MATCH (n:Sporbar) WHERE EXISTS { (n)<-[:MENTIONS]-() } OR EXISTS { (n)-[:PASSAGE_OF]->() }
  RETURN n.key AS row
`
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
const FORGET = `
  MATCH (e:SporbarEntry) WHERE e.key IN $keys
  WITH e, e.version AS version
  DELETE e
  RETURN DISTINCT version AS row
`
const FORGET_NAMES = 'MATCH (n:SporbarName) WHERE n.id IN $keys DELETE n'
const KEEP = 'UNWIND $rows AS one MERGE (e:SporbarEntry {id: one.id}) SET e = one'
const KEEP_NAMES = 'UNWIND $rows AS one MERGE (n:SporbarName {id: one.id}) SET n = one'
const PLACES = `
  UNWIND $versions AS version
  MATCH (e:SporbarEntry {version: version})
  RETURN {text: e.document + ' ' + version, id: e.id, isPassage: e.label = 'Passage', start: e.start, end: e.end, place: e.place} AS row
`
const GROUP = 'UNWIND $rows AS one MATCH (e:SporbarEntry {id: one.id}) SET e.place = one.place'
const INDEXED_BY = 'MATCH (store:SporbarStore) RETURN store.indexedBy AS row'
const FORGET_INDEX = 'MATCH (store:SporbarStore) REMOVE store.indexedBy'
const SET_INDEXED_BY = 'MATCH (store:SporbarStore) SET store.indexedBy = $name'

interface StoredPlace extends PlacedEntry {
  /** The text that it stands in, which two documents may have alike. */
  readonly text: string
  readonly place: string
}

/**
 * Brings entries and names to what the graph says, in the transaction that has just
 * changed it. What another analyzer has indexed is indexed anew, all of it.
 */
export async function indexEntries(run: Run, change: GraphChange, analyzer: EntryAnalyzer): Promise<void> {
  const [indexedBy] = await run<string | null>(INDEXED_BY)
  const isNew = indexedBy !== analyzer.name
  if (isNew) await run('MATCH (e:SporbarEntry|SporbarName) DETACH DELETE e')
  const keys = isNew ? await run<string>(EVERY_KEY) : await changedKeys(run, change)
  const versions = new Set<string>()
  for (let at = 0; at < keys.length; at += BATCH) {
    const some = keys.slice(at, at + BATCH)
    for (const version of await run<string>(FORGET, { keys: some })) versions.add(version)
    await run(FORGET_NAMES, { keys: some })
    const entries = await entriesAt(run, some)
    for (const { version } of entries) versions.add(version)
    await run(KEEP, { rows: entries.map(entry => storedEntry(entry, analyzer)) })
    await run(KEEP_NAMES, { rows: namesOf(entries, analyzer) })
  }
  for (let at = 0; at < versions.size; at += BATCH) await regroup(run, [...versions].slice(at, at + BATCH))
  if (isNew) await run(SET_INDEXED_BY, { name: analyzer.name })
}

/** One that was there before may have got another passage around it. */
async function regroup(run: Run, versions: readonly string[]): Promise<void> {
  const byText = new Map<string, StoredPlace[]>()
  for (const place of await run<StoredPlace>(PLACES, { versions })) {
    const places = byText.get(place.text)
    if (places) places.push(place)
    else byText.set(place.text, [place])
  }
  const rows = [...byText.values()].flatMap(places => {
    const groups = groupEntries(places)
    return places
      .filter(({ id, place }) => groups.get(id) !== place)
      .map(({ id }) => ({ id, place: groups.get(id)! }))
  })
  await run(GROUP, { rows })
}

/** Who writes without an analyzer leaves the entries behind the graph: nobody shall search them. */
export async function forgetIndex(run: Run): Promise<void> {
  await run(FORGET_INDEX)
}

/** Whose entries the change may reach: by the node, its places, its documents or their texts. */
async function changedKeys(run: Run, change: GraphChange): Promise<string[]> {
  const nodes = [...change.putNodes.map(({ key }) => key), ...change.removeNodes]
  const versions = [
    ...change.putVersions.map(({ sha256 }) => sha256),
    ...change.removeVersions.map(id => id.split(' ')[1]!),
  ]
  const ends = change.removeEdges.flatMap(id => {
    const [type, source, target] = id.split(' ')
    return (PLACE_TYPES as readonly string[]).includes(type!) ? [source!, target!] : []
  })
  const places = change.putEdges.flatMap(({ type, source, target }) =>
    (PLACE_TYPES as readonly string[]).includes(type) ? [source, target] : [],
  )
  const reached = await run<string>(REACHED, { keys: nodes, versions })
  return [...new Set([...nodes, ...ends, ...places, ...reached])]
}

async function entriesAt(run: Run, keys: readonly string[]): Promise<readonly SearchEntry[]> {
  const rows = await run<[node: string, edge: string]>(EDGES, { keys })
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

/** A name of an entry that every analyzer leaves whole: digits. */
function refOf(id: string): string {
  return BigInt(`0x${createHash('sha256').update(id).digest('hex').slice(0, 16)}`).toString()
}

/** The whole as JSON, as nodes are kept; beside it what is asked for. */
function storedEntry(entry: SearchEntry, analyzer: EntryAnalyzer): Record<string, unknown> {
  const { key, label, document, kind, year, version, start, end, title, text } = entry
  const id = `${key} ${version} ${start} ${end}`
  return {
    ...analyzer.terms(entry),
    id,
    ...{ key, label, document, kind, version, title, text },
    start: int(start),
    end: int(end),
    ...(year !== undefined && { year: int(year) }),
    sort: nodeSort(key),
    root: key.split('/')[0],
    bare: document.replace(/-\d{4}-\d{4}$/, ''),
    place: id,
    ref: refOf(id),
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
