import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchEntry } from '../../graph/store/search.ts'
import { buildIndexData } from '../../src/ranking/index-data.ts'
import { decodeIndex, encodeIndex } from '../../src/ranking/saved-index.ts'
import { TUNING } from '../../src/ranking/tuning.ts'
import { ENTRIES } from '../search/corpus.ts'

async function saved(): Promise<Buffer> {
  const data = await buildIndexData(ENTRIES, TUNING)
  return Buffer.concat(await encodeIndex({ madeOf: 'a harbour', entries: ENTRIES, data }))
}

describe('a saved index', async () => {
  const bytes = await saved()

  it('is read as it was written', async () => {
    const read = (await decodeIndex(bytes))!
    expect(read.madeOf).toBe('a harbour')
    expect(read.entries).toEqual(ENTRIES)
    expect(read.data).toEqual(await buildIndexData(ENTRIES, TUNING))
  })

  it('is the same bytes for the same entries', async () => {
    expect((await saved()).equals(bytes)).toBe(true)
  })

  it('is refused when any byte of it is damaged or its end is missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, other) => {
        const damaged = Buffer.from(bytes)
        damaged[at]! ^= other
        return (await decodeIndex(damaged)) === undefined
      }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        async end => (await decodeIndex(bytes.subarray(0, end))) === undefined,
      ),
    )
    expect(await decodeIndex(Buffer.alloc(0))).toBeUndefined()
  })
})

describe('an index that takes over what was read before', () => {
  it('is the same as one made anew, whatever was changed, removed or added', async () => {
    const change = fc.record({
      at: fc.nat(ENTRIES.length - 1),
      text: fc.constantFrom(
        'Moloen i vest forlenges',
        'Beredskap øves i alle havner',
        'TB2031-07 følges opp',
      ),
      kind: fc.constantFrom('change', 'remove', 'add', 'retitle'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async changes => {
        const before = await buildIndexData(ENTRIES, TUNING)
        const entries = changes.reduce(changed, ENTRIES)
        const anew = await buildIndexData(entries, TUNING)
        const taken = await buildIndexData(entries, TUNING, { entries: ENTRIES, corpus: before.corpus })
        expect(taken).toEqual(anew)
      }),
      { numRuns: 40 },
    )
  })
})

function changed(
  entries: readonly SearchEntry[],
  { at, text, kind }: { at: number; text: string; kind: string },
): readonly SearchEntry[] {
  const entry = entries[at % entries.length]!
  if (kind === 'remove') return entries.length > 1 ? entries.filter(other => other !== entry) : entries
  if (kind === 'add') return [...entries, { ...entry, key: `${entry.key}/ny`, text }]
  const other = kind === 'retitle' ? { ...entry, documentTitle: text } : { ...entry, text }
  return entries.map(one => (one === entry ? other : one))
}
