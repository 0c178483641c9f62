import { describe, expect, it } from 'vitest'
import { change, intake, message, node, version } from '../invented-graph.ts'
import { contributionsOf } from '../read-all.ts'
import type { Bed } from './bed.ts'

export function intakesAreKept(bed: Bed): void {
  describe('intakes', () => {
    it('are kept whole, sorted by source, and replaced by source', async () => {
      const b = intake('/mappe/b.md', { messages: [message('b.md', 3)], contribution: '{"x":[1,"æ"]}' })
      const a = intake('/mappe/a.md')
      await bed.writer.putIntake(b)
      await bed.writer.putIntake(intake('/mappe/a.md', { text: 'Den gamle teksten.' }))
      await bed.writer.putIntake(a)
      expect(await contributionsOf(bed.writer)).toEqual([a, b])
      const summaries = [a, b].map(({ text: _text, contribution: _contribution, ...summary }) => summary)
      expect(await bed.writer.intakes()).toEqual(summaries)
    })

    it('are gone once removed, and removing what is not there changes nothing', async () => {
      await bed.writer.putIntake(intake('a.md'))
      await bed.writer.commit(change())
      await bed.writer.removeIntake('b.md')
      expect((await bed.writer.status()).linked).toBe(true)
      await bed.writer.removeIntake('a.md')
      expect(await bed.writer.intakes()).toEqual([])
    })

    it('share a text without losing it when one of them goes', async () => {
      const shared = version('broplan', 'Samme tekst.')
      await bed.writer.putIntake(intake('a.md', { text: shared.text }))
      await bed.writer.putIntake(intake('b.md', { text: shared.text }))
      await bed.writer.commit(change({ putNodes: [node('Document', 'broplan')], putVersions: [shared] }))
      await bed.writer.removeIntake('a.md')
      expect((await contributionsOf(bed.writer)).map(({ text }) => text)).toEqual([shared.text])
      await bed.writer.removeIntake('b.md')
      expect(await bed.writer.version('broplan', shared.sha256)).toEqual(shared)
    })

    it('leave the graph as it was until the next commit', async () => {
      const old = version('broplan', 'Gammel lesning.')
      await bed.writer.commit(change({ putVersions: [old] }))
      await bed.writer.putIntake(intake('a.md', { sha256: old.sha256, text: 'Ny lesning.' }))
      expect(await bed.writer.version('broplan', old.sha256)).toEqual(old)
    })

    it('keep every character of a text', async () => {
      const text = 'æøå – \u0000 null, \u2028 linje, \ud83d\ude00 to enheter, \ud800 halv, e\u0301'
      await bed.writer.putIntake(intake('a.md', { text }))
      expect((await contributionsOf(bed.writer))[0]?.text).toBe(text)
    })
  })
}
