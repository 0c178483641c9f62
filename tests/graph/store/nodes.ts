import { describe, expect, it } from 'vitest'
import { bridges, change, node } from '../invented-graph.ts'
import type { Bed } from './bed.ts'

export function nodesAreRead(bed: Bed): void {
  describe('nodes', () => {
    it('come in the order of the keys, undefined where there is none', async () => {
      const graph = bridges()
      await bed.writer.commit(graph)
      const asked = ['broplan/i1/tiltak/2', 'ikke/her', 'broplan', 'broplan/i1/tiltak/2']
      const byKey = new Map(graph.putNodes.map(one => [one.key, one]))
      expect(await bed.writer.nodes(asked)).toEqual(asked.map(key => byKey.get(key)))
      expect(await bed.writer.nodes([])).toEqual([])
    })

    it('answer to the key that they had, unless another node has it now', async () => {
      const moved = node('Measure', 'plan/tiltak/2', { text: 'Flyttet.' })
      const redirects = { 'plan/tiltak/1': 'plan/tiltak/2', 'plan/tiltak/9': 'plan/tiltak/8' }
      await bed.writer.commit(change({ putNodes: [moved], redirects }))
      expect(await bed.writer.nodes(['plan/tiltak/1', 'plan/tiltak/9'])).toEqual([moved, undefined])
      const newcomer = node('Measure', 'plan/tiltak/1')
      await bed.writer.commit(change({ putNodes: [newcomer], redirects }))
      expect(await bed.writer.nodes(['plan/tiltak/1'])).toEqual([newcomer])
      await bed.writer.commit(change({ removeNodes: ['plan/tiltak/1'], redirects: {} }))
      expect(await bed.writer.nodes(['plan/tiltak/1']), 'later redirects replace all').toEqual([undefined])
    })

    it('keep every kind of value', async () => {
      const one = node('Finding', 'dok/funn/1', {
        text: 'Linje\nto "sitat" \u0000 æ',
        numberIsOurs: false,
        properties: { severity: null, known: true, secondHand: false, coverageReason: '' },
      })
      const two = node('Statistic', 'dok/tall/1', { properties: { value: -0.1, valueText: '−0,1' } })
      await bed.writer.commit(change({ putNodes: [one, two] }))
      expect(await bed.writer.nodes(['dok/funn/1', 'dok/tall/1'])).toEqual([one, two])
    })
  })
}
