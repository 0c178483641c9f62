import { STATEMENT_LABELS } from '../model/labels.ts'
import { ENTRY_SCHEMA } from './entry-index.ts'

/** One step of the stored form. Never changed once released; a new one is added below it. */
export interface Migration {
  readonly name: string
  /** Constraints and indexes, each with IF NOT EXISTS: it may run again after a kill. */
  readonly schema: readonly string[]
  /** Changes of what is stored, in one transaction with the record that they were made. */
  readonly data: readonly string[]
}

/**
 * Every node of the graph has the label `Sporbar` and its own. What begins with
 * `_` is ours: `_body` is the whole as JSON, `_hash` its fingerprint, `_sort`
 * what gives the order of every list, and is unique. What is asked for stands
 * beside it under its own name. All else of ours has labels that begin with
 * `Sporbar`, so that other graphs can be in the same database.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'intakes and graph',
    schema: [
      unique('SporbarMigration', 'number'),
      unique('Sporbar', 'key'),
      unique('Sporbar', '_sort'),
      'CREATE INDEX sporbar_work IF NOT EXISTS FOR (n:Sporbar) ON (n.work)',
      unique('SporbarVersion', 'id'),
      unique('SporbarVersion', '_sort'),
      'CREATE INDEX sporbar_version_text IF NOT EXISTS FOR (n:SporbarVersion) ON (n.text)',
      unique('SporbarIntake', 'source'),
      'CREATE INDEX sporbar_intake_text IF NOT EXISTS FOR (n:SporbarIntake) ON (n.text)',
      unique('SporbarText', 'hash'),
      unique('SporbarRedirect', 'was'),
      unique('SporbarReview', 'place'),
      ...['SporbarStore', 'SporbarGate', 'SporbarLatch'].map(label => unique(label, 'id')),
    ],
    data: [
      `MERGE (store:SporbarStore {id: 1})
       ON CREATE SET store.revision = 0, store.linked = true, store.madeBy = '', store.messages = '[]',
         store.errors = 0, store.warnings = 0, store.repairs = 0`,
      'MERGE (gate:SporbarGate {id: 1}) ON CREATE SET gate.begun = 0, gate.ended = 0',
      'MERGE (latch:SporbarLatch {id: 1})',
    ],
  },
  {
    name: 'full text',
    schema: [
      `CREATE FULLTEXT INDEX sporbar_text IF NOT EXISTS
       FOR (n:Passage|${STATEMENT_LABELS.join('|')}) ON EACH [n.title, n.text]
       OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'norwegian' } }`,
    ],
    data: [],
  },
  { name: 'search entries', schema: ENTRY_SCHEMA, data: [] },
]

/** Version of the stored form. */
export const FORMAT = MIGRATIONS.length

function unique(label: string, field: string): string {
  const name = `${label}_${field}`.toLowerCase()
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${field} IS UNIQUE`
}
