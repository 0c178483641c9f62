import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBackground } from '../../src/app/background.ts'
import { decide } from '../../src/app/decide.ts'
import { reviewLogOf } from '../../src/app/decided-reviews.ts'
import { openReader, openWriter } from '../../src/app/open-store.ts'
import { addReviewer } from '../../src/app/reviewers.ts'
import { createReviewing } from '../../src/app/reviewing.ts'
import { readStorePlace } from '../../src/app/store-place.ts'

describe('the place of a store', () => {
  it.each(['.sporbar/graph.db', '/data/graf.db', 'C:\\data\\graf.db', 'bolt', 'en:fil'])(
    'is a file where no scheme stands before it: %s',
    file => {
      expect(readStorePlace(file)).toEqual({ file })
    },
  )

  it.each([
    'neo4j://127.0.0.1:7687',
    'neo4j+s://graf.eksempel.no',
    'neo4j+ssc://graf.eksempel.no:7687',
    'bolt://127.0.0.1:7687/',
    'BOLT+S://[::1]:7687',
    'bolt+ssc://graf.eksempel.no',
    'neo4j://graf.eksempel.no:7687?region=nord',
  ])('is a server: %s', server => {
    expect(readStorePlace(server)).toEqual({ server })
  })

  it.each([
    ['another scheme', 'postgres://eksempel.no', 'neo4j://'],
    ['a page', 'https://eksempel.no:7474', 'neo4j://'],
    ['a user', 'neo4j://ola@eksempel.no', 'SPORBAR_NEO4J_USER'],
    ['a password', 'bolt://ola:hemmelig@eksempel.no', 'SPORBAR_NEO4J_PASSWORD'],
    ['a password alone', 'bolt://:hemmelig@eksempel.no', 'SPORBAR_NEO4J_PASSWORD'],
    ['a database as a path', 'neo4j://eksempel.no/graf', 'SPORBAR_NEO4J_DATABASE'],
    ['no host', 'neo4j://', 'neo4j://HOST:PORT'],
    ['a port that is none', 'neo4j://eksempel.no:havn', 'neo4j://HOST:PORT'],
  ])('is refused with a way out, and without saying what it was: %s', async (_what, store, wayOut) => {
    for (const open of [openReader, openWriter]) {
      const refused = await open(store).catch((error: unknown) => error)
      expect(refused).toMatchObject({
        code: 'STORE_URL_INVALID',
        wayOut: expect.stringContaining(wayOut),
      })
      expect(JSON.stringify([refused, (refused as Error).message])).not.toMatch(/hemmelig|ola/)
    }
  })
})

describe('the log of decisions', () => {
  it('lies beside a file, nowhere for a server, and is the one that is named for both', () => {
    expect(reviewLogOf('a/graph.db')).toBe('a/graph.db.reviews.jsonl')
    expect(reviewLogOf('neo4j://127.0.0.1')).toBeUndefined()
    expect(reviewLogOf('a/graph.db', 'valg.jsonl')).toBe('valg.jsonl')
    expect(reviewLogOf('neo4j://127.0.0.1', 'valg.jsonl')).toBe('valg.jsonl')
  })

  it('must be named before anybody decides on a server, which is never asked otherwise', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sporbar-'))
    const reviewers = join(folder, 'reviewers')
    addReviewer(reviewers, 'Kari Nordmann')
    const place = { store: 'neo4j://127.0.0.1:1', background: await readBackground() }
    const unnamed = { code: 'REVIEWS_UNNAMED', wayOut: expect.stringContaining('--reviews') }
    const link = { type: 'FOLLOWS_UP', source: 'a', target: 'b' } as const
    await expect(
      decide(place, { name: 'Kari', proof: 'GIVEN' }, { ...link, decision: 'REJECT', reason: 'Nei.' }),
    ).rejects.toMatchObject(unnamed)
    expect(() => createReviewing(place, reviewers)).toThrow(expect.objectContaining(unnamed))
    await rm(folder, { recursive: true })
  })
})
