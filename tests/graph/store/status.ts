import { describe, expect, it } from 'vitest'
import { bridges, change, intake, message } from '../invented-graph.ts'
import type { Bed } from './bed.ts'

export function statusIsKept(bed: Bed): void {
  describe('status', () => {
    it('of a new store is revision 0, linked, made by nothing and as of no time', async () => {
      const { format, ...status } = await bed.writer.status()
      expect(format).toBeGreaterThanOrEqual(1)
      expect(status).toEqual({ revision: 0, linked: true, madeBy: '', asOf: null })
    })

    it('is not linked from an intake until the next commit', async () => {
      await bed.writer.putIntake(intake('a.md'))
      expect(await bed.writer.status()).toMatchObject({ linked: false, revision: 0, asOf: null })
      await bed.writer.commit(change())
      expect(await bed.writer.status()).toMatchObject({ linked: true, madeBy: 'kobling 1' })
      await bed.writer.removeIntake('a.md')
      expect((await bed.writer.status()).linked).toBe(false)
    })

    it('is not linked while more of a graph is to come', async () => {
      const { putNodes, ...rest } = bridges()
      expect(await bed.writer.commit(change({ putNodes, more: true }))).toBe(1)
      expect(await bed.writer.status()).toMatchObject({ linked: false, revision: 1, madeBy: 'kobling 1' })
      expect(await bed.writer.commit({ ...rest, putNodes: [] })).toBe(2)
      expect(await bed.writer.status()).toMatchObject({ linked: true, revision: 2 })
    })

    it('is as of the newest intake when the graph was made', async () => {
      await bed.writer.putIntake(intake('a.md', { takenAt: '2031-05-01T00:00:00.000Z' }))
      await bed.writer.putIntake(intake('b.md', { takenAt: '2031-04-01T00:00:00.000Z' }))
      await bed.writer.commit(change())
      await bed.writer.putIntake(intake('c.md', { takenAt: '2031-06-01T00:00:00.000Z' }))
      expect((await bed.writer.status()).asOf).toBe('2031-05-01T00:00:00.000Z')
      await bed.writer.commit(change())
      expect((await bed.writer.status()).asOf).toBe('2031-06-01T00:00:00.000Z')
    })

    it('counts a revision for every change of the graph and for none that changes nothing', async () => {
      const graph = bridges()
      expect(await bed.writer.commit(graph)).toBe(1)
      expect(await bed.writer.commit(change())).toBe(1)
      expect(await bed.writer.commit(graph), 'the same once more').toBe(1)
      expect(
        await bed.writer.commit(change({ removeNodes: ['ikke/her'], removeEdges: ['X a b STATED'] })),
      ).toBe(1)
      expect(await bed.writer.commit(change({ messages: [message('x.md')] })), 'messages are no graph').toBe(
        1,
      )
      expect(await bed.writer.commit(change({ madeBy: 'kobling 2' }))).toBe(2)
      expect(await bed.writer.commit(change({ madeBy: 'kobling 2', redirects: { 'a/1': 'a/2' } }))).toBe(3)
      expect((await bed.writer.status()).revision).toBe(3)
    })
  })
}
