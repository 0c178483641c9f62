import type { Intake, IntakeSummary, MessageSeverity, StoredMessage } from '../store/store.ts'
import type { Connection } from './connection.ts'
import { HOLD_LATCH } from './gate.ts'
import { DROP_TEXTS, KEEP_TEXTS, storedText } from './texts.ts'
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
const REPLACED = 'MATCH (intake:SporbarIntake {source: $source}) RETURN intake.text AS row'
const PUT = 'MERGE (intake:SporbarIntake {source: $source}) SET intake = $fields'
const REMOVE = 'MATCH (intake:SporbarIntake {source: $source}) DELETE intake'
const UNLINK = 'MATCH (store:SporbarStore) SET store.linked = false'

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
    const replaced = await run<string>(REPLACED, { source: intake.source })
    await run(KEEP_TEXTS, { texts: [kept] })
    await run(PUT, { source: intake.source, fields })
    await run(DROP_TEXTS, { hashes: replaced })
    await run(UNLINK)
    await run(HOLD_LATCH)
    await lock.hold(run)
  })
}

export async function removeIntake(connection: Connection, lock: WriterLock, source: string): Promise<void> {
  await connection.write(async run => {
    const replaced = await run<string>(REPLACED, { source })
    if (replaced.length === 0) return
    await run(REMOVE, { source })
    await run(DROP_TEXTS, { hashes: replaced })
    await run(UNLINK)
    await run(HOLD_LATCH)
    await lock.hold(run)
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
