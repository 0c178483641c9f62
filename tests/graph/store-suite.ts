import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { versionKey } from '../../graph/model/version.ts'
import { bridges, intake } from './invented-graph.ts'
import { contributionsOf, recordsOf } from './read-all.ts'
import type { Bed, StoreBench } from './store/bed.ts'
import { changesAreCommitted } from './store/commit.ts'
import { edgesAreListed } from './store/edges.ts'
import { intakesAreKept } from './store/intakes.ts'
import { nodesAreListed } from './store/list.ts'
import { nodesAreRead } from './store/nodes.ts'
import { recordsAreStreamed } from './store/records.ts'
import { statusIsKept } from './store/status.ts'
import { versionsAndMessagesAreRead } from './store/versions-and-messages.ts'

/** What every store must do: each sentence of the port page, as a test. */
export function storeSuite(name: string, create: () => Promise<StoreBench>): void {
  describe(`${name} keeps to the store port`, () => {
    const bed = {} as Bed

    beforeEach(async () => {
      bed.bench = await create()
      bed.writer = await bed.bench.writer()
    })
    afterEach(async () => {
      await bed.writer.close()
      await bed.bench.destroy()
    })

    statusIsKept(bed)
    intakesAreKept(bed)
    nodesAreRead(bed)
    nodesAreListed(bed)
    edgesAreListed(bed)
    versionsAndMessagesAreRead(bed)
    changesAreCommitted(bed)
    recordsAreStreamed(bed)

    it('a reader sees each revision once it is committed, and all of it after reopening', async () => {
      const reader = await bed.bench.reader()
      await bed.writer.commit(bridges())
      expect((await reader.status()).revision).toBe(1)
      expect((await reader.list({ labels: ['Measure'], limit: 1 })).totalCount).toBe(12)
      await reader.close()
      const [records, status, fingerprints] = [
        await recordsOf(bed.writer),
        await bed.writer.status(),
        await bed.writer.fingerprints(),
      ]
      await bed.writer.putIntake(intake('a.md'))
      await bed.writer.close()
      bed.writer = await bed.bench.writer()
      expect(await recordsOf(bed.writer)).toEqual(records)
      expect(await bed.writer.status()).toEqual({ ...status, linked: false })
      expect(await bed.writer.fingerprints()).toEqual(fingerprints)
      expect(await contributionsOf(bed.writer)).toEqual([intake('a.md')])
      expect((await bed.writer.nodes([versionKey(bridges().plan)]))[0]?.label).toBe('DocumentVersion')
    })
  })
}
