import { describe, expect, it } from 'vitest'
import { edgeId, type GraphEdge } from '../../../graph/model/edge.ts'
import type { NodeLabel } from '../../../graph/model/labels.ts'
import type { GraphNode } from '../../../graph/model/node.ts'
import type { EdgeType } from '../../../graph/model/ontology.ts'
import { coverageOf } from '../../../ingest/link/coverage.ts'
import { deriveLinks } from '../../../ingest/link/derive-links.ts'
import { createLinkView } from '../../../ingest/link/link-view.ts'
import { VOCABULARY } from './school-buildings.ts'

const SHA = 'b'.repeat(64)

/** An assignment with these requirements, and a plan that says these sentences and has these goals. */
function coverage(
  requirements: readonly string[],
  {
    passages = [],
    goals = [],
    here = true,
  }: { passages?: readonly string[]; goals?: readonly string[]; here?: boolean },
): readonly (readonly [string, string])[] {
  const nodes: GraphNode[] = [
    { key: 'plan', label: 'Document', title: 'Skoleplanen', properties: { inCorpus: here } },
    { key: 'brev', label: 'Document', properties: { inCorpus: true } },
  ]
  const edges: GraphEdge[] = []
  const state = (type: EdgeType, source: string, target: string, exact: string): void => {
    const span = { start: 0, end: exact.length, exact }
    const evidence = [{ document: 'plan', version: SHA, kind: 'QUOTE', spans: [span] }] as const
    edges.push({ type, source, target, origin: 'STATED', evidence, properties: {} })
  }
  const add = (label: NodeLabel, key: string, text: string, work: string): void => {
    nodes.push({ key, label, text, work, properties: {} })
    if (label === 'Passage') state('PASSAGE_OF', key, 'plan', text)
    else state('MENTIONS', `${work}/versjon`, key, text)
  }
  add('Assignment', 'brev/1', 'Lag en plan', 'brev')
  state('MANDATES', 'brev/1', 'plan', 'Lag en plan')
  for (const [at, text] of requirements.entries()) {
    add('Requirement', `brev/1/krav/${at + 1}`, text, 'brev')
    state('PART_OF', `brev/1/krav/${at + 1}`, 'brev/1', text)
  }
  for (const [at, text] of passages.entries()) add('Passage', `plan/tekst/${at + 1}`, text, 'plan')
  for (const [at, text] of goals.entries()) add('Goal', `plan/mal/${at + 1}`, text, 'plan')
  const view = createLinkView(
    new Map(nodes.map(node => [node.key, node])),
    new Map(edges.map(edge => [edgeId(edge), edge])),
  )
  return coverageOf(view, deriveLinks(view, VOCABULARY)).map(({ properties }) => [
    String(properties.coverage),
    String(properties.coverageReason),
  ])
}

describe('a requirement in the plan that it is about', () => {
  it('is visible where the plan says the same of the same', () => {
    const [told] = coverage(['Kommunen og fylkeskommunen skal involveres.'], {
      passages: ['Planen lages i samarbeid med kommunene og fylkeskommunen.'],
    })
    expect(told?.[0]).toBe('FOLLOWED_UP')
  })

  it('is partly visible where somebody is missing, and the reason says who', () => {
    const [told] = coverage(['Kommunen og fylkeskommunen skal involveres.'], {
      passages: ['Planen lages i samarbeid med kommunene.'],
    })
    expect(told).toEqual(['PARTLY', 'Delvis synlig i planen. Ikke funnet: fylkeskommune.'])
  })

  it('is not visible where only the words are the same', () => {
    const [told] = coverage(['Kommunen skal involveres.'], {
      passages: ['Kommunen eier bygget. Elevene gjør arbeidet i samarbeid med naboene.'],
    })
    expect(told?.[0]).toBe('NONE_FOUND')
    expect(told?.[1]).toContain('involvering')
  })

  it('asks for a time of each goal, and takes no other year for it', () => {
    const requirement = 'Planen angir når hvert mål kan nås.'
    const plan = { passages: ['Planen gjelder fra 2026 til 2030.'], goals: ['Inneklimaet er godt.'] }
    expect(coverage([requirement], plan)[0]?.[0]).toBe('NONE_FOUND')
    expect(coverage([requirement], { goals: ['Innen 2028 er inneklimaet godt.'] })[0]?.[0]).toBe(
      'FOLLOWED_UP',
    )
  })

  it('cannot be judged where the plan is not in the corpus', () => {
    const [told] = coverage(['Kommunen skal involveres.'], { here: false })
    expect(told).toEqual(['CANNOT_TELL', 'Skoleplanen er ikke i korpuset.'])
  })
})
