import { createHash } from 'node:crypto'
import type { Connection } from './connection.ts'

/**
 * Keeps a text once, whoever refers to it, and returns what to refer to it by:
 * the hash of the text, not of the source's bytes, since a later program may
 * decode the same bytes otherwise while the graph still quotes the text as it was.
 */
export function keepText(connection: Connection, text: string): string {
  const body = JSON.stringify(text)
  const hash = createHash('sha256').update(body).digest('hex')
  connection.run('INSERT INTO text (hash, body) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING', [hash, body])
  return hash
}

/** Drops the text when nobody refers to it any more. */
export function dropText(connection: Connection, hash: string | undefined): void {
  if (hash === undefined) return
  connection.run(
    `DELETE FROM text WHERE hash = ?
      AND NOT EXISTS (SELECT 1 FROM intake WHERE intake.text = text.hash)
      AND NOT EXISTS (SELECT 1 FROM version WHERE version.text = text.hash)`,
    [hash],
  )
}
