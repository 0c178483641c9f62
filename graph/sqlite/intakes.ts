import type { Intake, IntakeSummary, StoredMessage } from '../store/store.ts'
import type { Connection } from './connection.ts'
import { dropText, keepText } from './texts.ts'

interface SummaryRow {
  readonly source: string
  readonly root: string
  readonly path: string
  readonly sha256: string
  readonly made_by: string
  readonly taken_at: string
  readonly messages: string
}

export function listIntakes(connection: Connection): IntakeSummary[] {
  return connection
    .all<SummaryRow>('SELECT source, root, path, sha256, made_by, taken_at, messages FROM intake')
    .map(row => summaryOf(connection, row))
    .sort((a, b) => (a.source < b.source ? -1 : 1))
}

/** One intake at a time, so that the contributions need not all be in memory. */
export async function* streamContributions(connection: Connection): AsyncGenerator<Intake> {
  for (const { source } of listIntakes(connection)) {
    const row = connection.get<SummaryRow & { contribution: string; body: string }>(
      'SELECT intake.*, text.body FROM intake JOIN text ON text.hash = intake.text WHERE source = ?',
      [source],
    )
    if (!row) continue
    const { body, contribution } = row
    yield { ...summaryOf(connection, row), text: connection.parse<string>(body), contribution }
  }
}

export function putIntake(connection: Connection, intake: Intake): void {
  connection.write(() => {
    const replaced = textOf(connection, intake.source)
    connection.run(
      `INSERT OR REPLACE INTO intake
        (source, root, path, sha256, made_by, taken_at, messages, text, contribution)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        intake.source,
        intake.root,
        intake.path,
        intake.sha256,
        intake.madeBy,
        intake.takenAt,
        JSON.stringify(intake.messages),
        keepText(connection, intake.text),
        intake.contribution,
      ],
    )
    dropText(connection, replaced)
    connection.run('UPDATE state SET linked = 0')
  })
}

export function removeIntake(connection: Connection, source: string): void {
  connection.write(() => {
    const text = textOf(connection, source)
    if (connection.run('DELETE FROM intake WHERE source = ?', [source]) === 0) return
    dropText(connection, text)
    connection.run('UPDATE state SET linked = 0')
  })
}

function textOf(connection: Connection, source: string): string | undefined {
  return connection.get<{ text: string }>('SELECT text FROM intake WHERE source = ?', [source])?.text
}

function summaryOf(connection: Connection, row: SummaryRow): IntakeSummary {
  return {
    source: row.source,
    root: row.root,
    path: row.path,
    sha256: row.sha256,
    madeBy: row.made_by,
    takenAt: row.taken_at,
    messages: connection.parse<StoredMessage[]>(row.messages),
  }
}
