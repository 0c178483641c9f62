import { EDGE_TYPE_NAMES } from '../model/ontology.ts'
import { COMING_SCHEMA } from './coming.ts'
import { ENTRY_SCHEMA } from './full-text/entry-index.ts'

/** One step of the stored form. Never changed once released, but that it no longer makes what a later one would drop. */
export interface Migration {
  readonly name: string
  /** Constraints and indexes, each with IF NOT EXISTS: it may run again after a kill. */
  readonly schema: readonly string[]
  /** What earlier programs made and nothing needs any more, each with IF EXISTS. A new store has none of it. */
  readonly drop?: readonly string[]
  /** Changes of what is stored, in one transaction with the record that they were made. */
  readonly data?: readonly string[]
}

/**
 * Every node of the graph has the label `Sporbar` and its own. What begins with
 * `_` is ours: `_body` is the whole as JSON, `_hash` its fingerprint, `_sort`
 * what gives the order of every list, and is unique. What is asked for stands
 * beside it under its own name. All else of ours has labels that begin with
 * `Sporbar`, so that other graphs can be in the same database.
 *
 * A constraint takes a new store as long to make as two indexes, and each index
 * takes its share of every write: there are those by which something is found.
 * An edge is found by its ends.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'intakes and graph',
    schema: [
      unique('Sporbar', 'key'),
      index('sporbar_order', 'Sporbar', '_sort'),
      index('sporbar_work', 'Sporbar', 'work'),
      unique('SporbarVersion', 'id'),
      index('sporbar_version_text', 'SporbarVersion', 'text'),
      unique('SporbarIntake', 'source'),
      index('sporbar_intake_text', 'SporbarIntake', 'text'),
      unique('SporbarText', 'hash'),
      unique('SporbarRedirect', 'was'),
    ],
    data: [
      `MERGE (store:SporbarStore {id: 1})
       ON CREATE SET store.revision = 0, store.linked = true, store.madeBy = '', store.messages = '[]',
         store.errors = 0, store.warnings = 0, store.repairs = 0
       MERGE (gate:SporbarGate {id: 1}) ON CREATE SET gate.begun = 0, gate.ended = 0
       MERGE (:SporbarLatch {id: 1})`,
    ],
  },
  { name: 'full text', schema: [] },
  { name: 'search entries', schema: ENTRY_SCHEMA },
  {
    name: 'parts of a commit',
    drop: [
      ...[
        'sporbarmigration_number',
        'sporbar__sort',
        'sporbarversion__sort',
        'sporbarreview_place',
        'sporbarstore_id',
        'sporbargate_id',
        'sporbarlatch_id',
        ...EDGE_TYPE_NAMES.map(type => `sporbar_${type.toLowerCase()}`),
      ].map(name => `DROP CONSTRAINT ${name} IF EXISTS`),
      'DROP INDEX sporbar_text IF EXISTS',
    ],
    schema: [index('sporbar_order', 'Sporbar', '_sort'), ...COMING_SCHEMA],
  },
  {
    // Whoever searches knows documents by name: nothing is looked up for it.
    name: 'names of documents in memory',
    schema: [],
    drop: ['bare', 'root', 'documentform'].map(field => `DROP INDEX sporbarentry_${field} IF EXISTS`),
  },
]

/** Version of the stored form. */
export const FORMAT = MIGRATIONS.length

function unique(label: string, field: string): string {
  const name = `${label}_${field}`.toLowerCase()
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${field} IS UNIQUE`
}

function index(name: string, label: string, field: string): string {
  return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${field})`
}
