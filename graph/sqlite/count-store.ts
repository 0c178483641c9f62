import type { StoreCounts } from '../store/store.ts'
import type { Connection } from './connection.ts'

const MESSAGES = `
  SELECT json_extract(message.value, '$.severity') AS name, count(*) AS n
  FROM (SELECT messages FROM intake UNION ALL SELECT messages FROM state) AS held, json_each(held.messages) AS message
  GROUP BY name
`

export function countStore(connection: Connection): StoreCounts {
  return connection.read(() => {
    const messages = tally(connection, MESSAGES)
    const documents = tally(connection, "SELECT 'n' AS name, count(DISTINCT document) AS n FROM version")
    return {
      documents: documents.n ?? 0,
      nodes: tally(connection, 'SELECT label AS name, count(*) AS n FROM node GROUP BY label ORDER BY label'),
      edges: tally(connection, 'SELECT type AS name, count(*) AS n FROM edge GROUP BY type ORDER BY type'),
      reviews: tally(connection, "SELECT 'n' AS name, count(*) AS n FROM review").n ?? 0,
      messages: {
        error: messages.error ?? 0,
        warning: messages.warning ?? 0,
        repair: messages.repair ?? 0,
      },
    }
  })
}

function tally(connection: Connection, sql: string): Record<string, number> {
  return Object.fromEntries(connection.all<{ name: string; n: number }>(sql).map(({ name, n }) => [name, n]))
}
