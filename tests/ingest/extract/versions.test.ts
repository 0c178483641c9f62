import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type MadeByVersion, madeNow, notRaised, sameDocuments } from './made-by-version.ts'

const FILE = fileURLToPath(new URL('versions.json', import.meta.url))
const LEAST_SAME = 40

describe('versions of extractors', () => {
  it('are raised with every change of what they make of a document, so that stored outcomes are made again', () => {
    const now = madeNow()
    const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as MadeByVersion) : undefined
    const forgotten = before ? notRaised(before, now) : []
    expect(
      forgotten,
      `raise the version of ${forgotten.join(', ')}: it makes something else of the same document (pipeline: PIPELINE_VERSION in ingest/pipeline/contribution-of.ts)`,
    ).toEqual([])
    // Only what nobody forgot is written down.
    if (process.env.UPDATE === '1') writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`)
    const written = JSON.parse(readFileSync(FILE, 'utf8')) as MadeByVersion
    expect(written.versions, 'UPDATE=1 writes down what the new versions make').toEqual(now.versions)
    expect(
      sameDocuments(written, now),
      'most documents have changed; UPDATE=1 writes them down',
    ).toBeGreaterThan(LEAST_SAME)
  })

  it('are asked for by name where one was forgotten, and not where the document or what comes before is new', () => {
    const of = (version: number, pipeline: number, input: string, claim: string): MadeByVersion => ({
      versions: { pipeline, claim: version },
      documents: { 'a.md': { input, made: { pipeline: `p${claim}`, claim } } },
    })
    const before = of(1, 1, 'i', 'x')
    expect(notRaised(before, of(1, 1, 'i', 'x'))).toEqual([])
    expect(notRaised(before, of(1, 1, 'i', 'y'))).toEqual(['claim'])
    expect(notRaised(before, of(2, 1, 'i', 'y'))).toEqual([])
    expect(notRaised(before, of(1, 2, 'i', 'y'))).toEqual([])
    expect(notRaised(before, of(1, 1, 'j', 'y'))).toEqual([])
  })
})
