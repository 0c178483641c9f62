import { readFile } from 'node:fs/promises'

const page = await readFile(new URL('../../docs/questions.md', import.meta.url), 'utf8')
/** The questions of the documentation. */
export const QUESTIONS: readonly string[] = [...page.matchAll(/```graphql\n([\s\S]*?)```/g)].map(
  ([, query]) => query as string,
)

const PLAN = 'hp-rehabilitering-2026-2035'
const REPORT = 'dok-3-12-2023-2024'
const EVIDENCE = 'evidence { quote documentTitle document { key issuer } }'
const LINK = `type origin source { key } target { key name } other { key ... on Statement { work { key } } } ${EVIDENCE}`
const COMMON = `key label name links(first: 5) { totalCount leftOut { count } nodes { ${LINK} } }`
const SAID = `${COMMON} work { key title } partOf { key } parts { key label } mentions { version { key } ${EVIDENCE} }`
const WORK = 'versions { key } statements(first: 5) { totalCount nodes { key partOf { key } } }'
const MEASURE = `focusArea { name } followsUp { edges { node { ${LINK} } } }`
const NODE = `${COMMON} ... on Statement { ${SAID} } ... on Measure { ${MEASURE} } ... on Document { ${WORK} }`
const list = (field: string, fields: string, args = '') =>
  `{ ${field}(first: 20${args}) { totalCount nodes { ${fields} } } }`

/** Each field of \`Query\`, with as much below it as clients ask for. */
export const RICH: Readonly<Record<string, string>> = {
  node: `{ node(key: "${PLAN}/i1") { ${NODE} ... on FocusArea { measures { ${SAID} ${MEASURE} } challenges { key cites { nodes { ${LINK} } } } } } }`,
  nodes: `{ nodes(keys: ["${PLAN}", "${REPORT}/funn/1.1", "ikke/her"]) { ${NODE} } }`,
  document: `{ document(key: "${PLAN}") { ${COMMON} ${WORK} } }`,
  documents: list('documents', `${COMMON} ${WORK}`, ', inCorpus: false'),
  measures: list(
    'measures',
    `${SAID} ${MEASURE}`,
    `, plan: "${PLAN}", focusArea: "${PLAN}/i1", involves: "Kommunene"`,
  ),
  findings: list('findings', SAID, `, report: "${REPORT}"`),
  recommendations: list('recommendations', SAID),
  assignments: list('assignments', SAID),
  goals: list('goals', SAID, `, focusArea: "${PLAN}/i2"`),
  focusAreas: list('focusAreas', SAID),
  challenges: list('challenges', SAID, ', coverage: [NONE_FOUND, PARTLY]'),
  requirements: list('requirements', SAID),
  deadlines: list('deadlines', SAID),
  statistics: list('statistics', SAID),
  organisations: list('organisations', COMMON),
  search: `{ search(text: "tverrfaglig", first: 5) { total hits { node { ${NODE} } document { title versions { key } } } groups { document { key } } } scope { searched { key } } }`,
  suggest: '{ suggest(prefix: "reha") { text key } }',
  trace: `{
    one: trace(from: "${REPORT}/funn/1.1") { from { ${NODE} } up { node { ${NODE} } link { ${LINK} } } down { node { key } link { ${LINK} } } leftOut { count } }
    two: trace(from: "${PLAN}/i1/tiltak/1", to: "${REPORT}/funn/1.1") { to { key } paths { nodes { key name } links { ${LINK} } } }
  }`,
  coverage: `{ coverage(report: "${REPORT}") { report { title } items { node { ${SAID} } links { ${LINK} } } leftOut { count } scope { searched { key } missing { key title } } } }`,
  followUp: `{ followUp(plan: "${PLAN}", minConfidence: 0.3) { measures { measure { ${SAID} ${MEASURE} } links { ${LINK} } } findings { node { key } } without { node { key } reason } scope { asOf } } }`,
  conflicts: `{ all: conflicts { nodes { about { key } sides { claim { key } ${EVIDENCE} } link { ${LINK} } } } some: conflicts(about: "${PLAN}") { totalCount } }`,
  reviews: '{ reviews { total newest { id } } }',
  scope: '{ scope { searched { key versions { key } } missing { key } asOf revision } }',
  stats: '{ stats { documents revision asOf nodes { label count } } }',
}
