import type { Intake, IntakeSummary, MessageSeverity, StoredMessage } from '../store/store.ts'
import type { Connection } from './connection.ts'
import { dropTexts, KEEP_TEXTS, storedText } from './texts.ts'
import type { WriterLock } from './writer-lock.ts'

/** Intakes fetched at a time: each is a whole document, and what was read out of it. */
const AT_A_TIME = 8

type SummaryRow = Omit<IntakeSummary, 'messages'> & { readonly messages: string }

const SUMMARY = '.source, .root, .path, .sha256, .madeBy, .takenAt, .messages'
const LIST = `MATCH (intake:SporbarIntake) RETURN intake {${SUMMARY}} AS row`
const WHOLE = `
  MATCH (intake:SporbarIntake) WHERE intake.source IN $sources
  MATCH (text:SporbarText {hash: intake.text})
  RETURN intake {${SUMMARY}, .contribution, text: text._body} AS row
`
const CHANGED =
  'MATCH (store:SporbarStore), (latch:SporbarLatch) SET store.linked = false, latch.held = timestamp()'
/** One question for each source: there are many. */
const PUT = `
  OPTIONAL MATCH (was:SporbarIntake {source: $source})
  WITH was.text AS replaced
  CALL () { ${KEEP_TEXTS} }
  MERGE (intake:SporbarIntake {source: $source})
  SET intake = $fields
  WITH [replaced] AS hashes
  CALL (hashes) { ${dropTexts('hashes')} }
  ${CHANGED}
`
const REMOVE = `
  MATCH (intake:SporbarIntake {source: $source})
  WITH intake, [intake.text] AS hashes
  DELETE intake
  WITH hashes
  CALL (hashes) { ${dropTexts('hashes')} }
  ${CHANGED}
  RETURN true AS row
`

export async function listIntakes(connection: Connection): Promise<IntakeSummary[]> {
  const rows = await connection.peek<SummaryRow>(LIST)
  return rows.map(summaryOf).sort(bySource)
}

/** A few intakes at a time, so that the contributions need not all be in memory. */
export async function* streamContributions(connection: Connection): AsyncGenerator<Intake> {
  const sources = (await listIntakes(connection)).map(({ source }) => source)
  for (let place = 0; place < sources.length; place += AT_A_TIME) {
    const rows = await connection.peek<SummaryRow & { contribution: string; text: string }>(WHOLE, {
      sources: sources.slice(place, place + AT_A_TIME),
    })
    for (const row of rows.sort(bySource)) {
      yield { ...summaryOf(row), text: JSON.parse(row.text) as string, contribution: row.contribution }
    }
  }
}

/** Running twice leaves what running once does. */
export async function putIntake(connection: Connection, lock: WriterLock, intake: Intake): Promise<void> {
  const { messages, text, ...rest } = intake
  const kept = storedText(text)
  const fields = { ...rest, text: kept.hash, messages: JSON.stringify(messages), ...tallyOf(messages) }
  await connection.write(async run => {
    await run(PUT, { source: intake.source, fields, texts: [kept] })
    await lock.hold(run)
  })
}

export async function removeIntake(connection: Connection, lock: WriterLock, source: string): Promise<void> {
  await connection.write(async run => {
    const [removed] = await run<true>(REMOVE, { source })
    if (removed) await lock.hold(run)
  })
}

/** Messages are JSON to the server, which shall count them all the same. */
export function tallyOf(messages: readonly StoredMessage[]): Readonly<Record<string, number>> {
  const count = (wanted: MessageSeverity): number =>
    messages.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning'), repairs: count('repair') }
}

function summaryOf({ source, root, path, sha256, madeBy, takenAt, messages }: SummaryRow): IntakeSummary {
  return { source, root, path, sha256, madeBy, takenAt, messages: JSON.parse(messages) as StoredMessage[] }
}

function bySource(a: { readonly source: string }, b: { readonly source: string }): number {
  return a.source < b.source ? -1 : 1
}
