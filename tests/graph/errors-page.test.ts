import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { GRAPH_ERROR_CODES } from '../../graph/errors/graph-error.ts'
import { INGEST_ERROR_CODES } from '../../ingest/document/ingest-error.ts'
import { MESSAGE_CODES } from '../../ingest/document/message.ts'

/** Headings of the page with the codes that stand below each. */
const LISTS = {
  Stores: GRAPH_ERROR_CODES,
  Reading: INGEST_ERROR_CODES,
  Documents: MESSAGE_CODES,
} as const

describe('the page of errors', () => {
  let sections: Map<string, string[][]>
  beforeAll(async () => {
    const page = await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8')
    sections = new Map(
      page
        .split(/^## /m)
        .slice(1)
        .map(section => [section.slice(0, section.indexOf('\n')), rowsOf(section)]),
    )
  })

  it.each(Object.entries(LISTS))(
    'lists under %s the codes that there are, and no others',
    (heading, codes) => {
      const listed = sections.get(heading)?.map(([code]) => code) ?? []
      expect(codes.length).toBeGreaterThan(0)
      expect([...listed].sort()).toEqual([...codes].sort())
    },
  )

  it('gives each code a meaning and a way out', () => {
    const rows = [...sections.values()].flat()
    expect(rows.length).toBeGreaterThan(30)
    for (const [code, meaning, wayOut, ...rest] of rows) {
      expect(meaning, code).toMatch(/\w.*\.$/)
      expect(wayOut, code).toMatch(/\w.*\.$/)
      expect(rest).toEqual([])
    }
  })
})

/** Cells of the table rows that begin with a code, without the code's ticks. */
function rowsOf(section: string): string[][] {
  return [...section.matchAll(/^\| `([A-Z_]+)` \|(.*)\|$/gm)].map(([, code, cells]) => [
    code!,
    ...cells!.split('|').map(cell => cell.trim()),
  ])
}
