import { describe, expect, it } from 'vitest'
import { edgeId, type GraphEdge } from '../../../graph/model/edge.ts'
import type { GraphNode } from '../../../graph/model/node.ts'
import { deriveLinks } from '../../../ingest/link/derive-links.ts'
import { createLinkView } from '../../../ingest/link/link-view.ts'
import { VOCABULARY } from './school-buildings.ts'

const SHA = 'b'.repeat(64)

/** Goals of works, all with a place. */
function sameAmong(goals: readonly (readonly [work: string, text: string])[]): readonly string[] {
  const nodes = goals.map(
    ([work, text], at): GraphNode => ({
      key: `${work}/mal/${at + 1}`,
      label: 'Goal',
      text,
      work,
      properties: { level: 'OVERALL' },
    }),
  )
  const edges = nodes.map(
    ({ key, text = '', work = '' }): GraphEdge => ({
      type: 'MENTIONS',
      source: `${work}/versjon/${SHA.slice(0, 12)}`,
      target: key,
      origin: 'STATED',
      evidence: [
        {
          document: work,
          version: SHA,
          kind: 'QUOTE',
          spans: [{ start: 0, end: text.length, exact: text }],
        },
      ],
      properties: {},
    }),
  )
  const view = createLinkView(
    new Map(nodes.map(node => [node.key, node])),
    new Map(edges.map(edge => [edgeId(edge), edge])),
  )
  return deriveLinks(view, VOCABULARY)
    .filter(({ type }) => type === 'SAME_STATEMENT')
    .map(({ source, target }) => `${source} ${target}`)
}

describe('the same statement in two works', () => {
  const library = 'Elevene får låne bøker på skolen hele året, også i ferien.'

  it('is found where the words are nearly the same, once, and never within one work', () => {
    const nearly = 'Elever skal få låne bøker på skolen hele året, og også i ferien.'
    expect(
      sameAmong([
        ['plan-a', library],
        ['plan-b', nearly],
      ]),
    ).toEqual(['plan-a/mal/1 plan-b/mal/2'])
    expect(
      sameAmong([
        ['plan-a', library],
        ['plan-a', nearly],
      ]),
    ).toEqual([])
  })

  it('is not found where only the matter is the same', () => {
    const other = 'Biblioteket kjøper flere bøker og ansetter en bibliotekar.'
    expect(
      sameAmong([
        ['plan-a', library],
        ['plan-b', other],
      ]),
    ).toEqual([])
  })

  it('is not found where the phrase stands everywhere', () => {
    const works = Array.from({ length: 30 }, (_, at) => [`plan-${at + 10}`, library] as const)
    expect(sameAmong(works)).toEqual([])
  })
})
