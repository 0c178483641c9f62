import { describe, expect, it } from 'vitest'
import { bridges, change, intake, message, version } from '../invented-graph.ts'
import type { Bed } from './bed.ts'

export function versionsAndMessagesAreRead(bed: Bed): void {
  describe('versions, counts and messages', () => {
    it('give a text by document and hash', async () => {
      const { plan, audit } = bridges()
      await bed.writer.commit(bridges())
      expect(await bed.writer.version('broplan', plan.sha256)).toEqual(plan)
      expect(await bed.writer.version('broplan', audit.sha256)).toBeUndefined()
      await bed.writer.commit(change({ putVersions: [{ ...plan, path: 'ny/sti.md' }] }))
      expect((await bed.writer.version('broplan', plan.sha256))?.path).toBe('ny/sti.md')
      await bed.writer.commit(change({ removeVersions: [`broplan ${plan.sha256}`] }))
      expect(await bed.writer.version('broplan', plan.sha256)).toBeUndefined()
    })

    it('count works with a text, nodes by label, edges by type and messages by severity', async () => {
      expect(await bed.writer.counts()).toEqual({
        documents: 0,
        nodes: {},
        edges: {},
        reviews: 0,
        messages: { error: 0, warning: 0, repair: 0 },
      })
      await bed.writer.putIntake(intake('a.md', { messages: [message('a.md'), message('a.md', 4, 'error')] }))
      await bed.writer.commit({
        ...bridges(),
        putVersions: [...bridges().putVersions, version('broplan', 'Sammendrag', { digest: true })],
        messages: [message('a.md', 1, 'warning')],
      })
      expect(await bed.writer.counts()).toEqual({
        documents: 2,
        nodes: { Document: 2, DocumentVersion: 2, Finding: 1, Measure: 12, Passage: 1, Recommendation: 1 },
        edges: { FOLLOWS_UP: 14, HAS_VERSION: 2, MENTIONS: 14, PASSAGE_OF: 1 },
        reviews: 0,
        messages: { error: 1, warning: 1, repair: 1 },
      })
    })

    it('list messages of intakes and of the last commit by path, line, code and text', async () => {
      const inOrder = [
        message('a.md'),
        message('a.md', 2),
        message('a.md', 10),
        { ...message('a.md', 10), text: 'Å' },
        message('b.md', 1),
      ]
      await bed.writer.putIntake(intake('b.md', { messages: [inOrder[4]!, inOrder[3]!] }))
      await bed.writer.putIntake(intake('a.md', { messages: [inOrder[1]!, inOrder[0]!] }))
      await bed.writer.commit(change({ messages: [message('gammel.md')] }))
      await bed.writer.commit(change({ messages: [inOrder[2]!] }))
      expect(await bed.writer.messages()).toEqual(inOrder)
    })
  })
}
