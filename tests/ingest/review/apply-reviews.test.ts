import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeId } from '../../../graph/model/edge.ts'
import { exportRecord } from '../../../graph/store/export-record.ts'
import { decide, FINDINGS, MEASURES, reviewable } from './reviewed-graph.ts'

const graph = reviewable({ measures: MEASURES })
const link = graph.link(2, 1)
const id = edgeId(link)

function outcome(reviews: Parameters<typeof graph.apply>[0], of = graph, left = of.links) {
  const { links, reviews: judged } = of.apply(reviews, left)
  return {
    links: new Map(links.map(one => [edgeId(one), one])),
    states: judged.map(({ state }) => state),
    judged,
  }
}

describe('decisions on a link', () => {
  it('leave links alone that nobody has decided on', () => {
    const { links } = outcome([decide(link, 'REJECT', 'Kari')])
    expect(links.size).toBe(graph.links.length)
    expect([...links].filter(([, one]) => one.verdict !== undefined).map(([one]) => one)).toEqual([id])
  })

  it('reject it where nobody speaks for it, and keep all that was derived', () => {
    const { links } = outcome([decide(link, 'REJECT', 'Kari'), decide(link, 'REJECT', 'Ola')])
    expect(links.get(id)).toMatchObject({ ...link, verdict: 'REJECTED' })
    expect(links.get(id)?.reviews?.map(({ reviewer }) => reviewer)).toEqual(['Kari', 'Ola'])
  })

  it('are disputed where two disagree, and neither hides the other', () => {
    const { links } = outcome([decide(link, 'REJECT', 'Kari'), decide(link, 'ACCEPT', 'Ola')])
    expect(links.get(id)).toMatchObject({ verdict: 'DISPUTED', origin: 'DERIVED' })
    expect(links.get(id)?.reviews).toMatchObject([
      { decision: 'REJECT', standing: true },
      { decision: 'ACCEPT', standing: true },
    ])
  })

  it('of one person replace each other, and both are kept', () => {
    const { links, states } = outcome([decide(link, 'REJECT', 'Kari'), decide(link, 'ACCEPT', 'Kari')])
    expect(links.get(id)).toMatchObject({ verdict: 'ACCEPTED', strength: 'PARTIAL' })
    expect(links.get(id)?.reviews?.map(({ standing }) => standing)).toEqual([false, true])
    expect(states).toEqual(['REPLACED', 'STANDING'])
  })

  it('set the strength where those who set one agree, and keep the derived one beside it', () => {
    const set = (strength: 'DIRECT' | 'PARTIAL', who: string) =>
      decide(link, 'SET_STRENGTH', who, { strength })
    expect(outcome([set('DIRECT', 'Kari')]).links.get(id)).toMatchObject({
      strength: 'DIRECT',
      derivedStrength: 'PARTIAL',
      verdict: 'ACCEPTED',
    })
    const disputed = outcome([set('DIRECT', 'Kari'), set('PARTIAL', 'Ola')]).links.get(id)
    expect(disputed).toMatchObject({ strength: 'PARTIAL', verdict: 'DISPUTED' })
    expect(disputed).not.toHaveProperty('derivedStrength')
  })

  it('add a link with the quotes of both ends, which others can reject', () => {
    const left = graph.links.filter(one => one !== link)
    const added = decide(link, 'ADD', 'Kari', { strength: 'DIRECT' })
    const key = id.replace('DERIVED', 'ADDED')
    expect(outcome([added], graph, left).links.get(key)).toMatchObject({
      origin: 'ADDED',
      strength: 'DIRECT',
      verdict: 'ACCEPTED',
      evidence: [{ side: 'SOURCE' }, { side: 'TARGET' }],
    })
    const others = decide(link, 'REJECT', 'Ola')
    expect(outcome([others, added], graph, left).links.get(key)?.verdict).toBe('DISPUTED')
    const own = decide(link, 'REJECT', 'Kari')
    expect(outcome([own, others, added], graph, left).links.get(key)?.verdict).toBe('REJECTED')
  })

  it('that are added stand beside the derived link, which they speak for', () => {
    const { links } = outcome([decide(link, 'ADD', 'Kari')])
    expect(links.get(id)).toMatchObject({ origin: 'DERIVED', verdict: 'ACCEPTED' })
    expect(links.get(id.replace('DERIVED', 'ADDED'))).toMatchObject({ verdict: 'ACCEPTED' })
  })
})

describe('decisions after the documents have changed', () => {
  const rejected = decide(link, 'REJECT', 'Kari')

  it('follow their statement to its new number in the same list', () => {
    const after = reviewable({ measures: ['tegner broene', ...MEASURES] })
    const { links, states } = outcome([rejected], after)
    expect(states).toEqual(['STANDING'])
    expect(links.get(edgeId(after.link(3, 1)))?.verdict).toBe('REJECTED')
    expect(links.get(edgeId(after.link(2, 1)))?.verdict).toBeUndefined()
  })

  it('do not mind line ends, case and punctuation', () => {
    const after = reviewable({ measures: MEASURES.map(text => `${text.toUpperCase().replace(' ', '\n')}.`) })
    expect(outcome([rejected], after).states).toEqual(['STANDING'])
  })

  it.each([
    ['the words changed', MEASURES.map(text => text.replace('maler', 'lakkerer')), FINDINGS],
    ['the words at the other end changed', MEASURES, FINDINGS.map(text => `${text} Det er alvorlig.`)],
    ['only a look-alike is left', ['teller broene', 'maler broene i nord'], FINDINGS],
    ['two say the same now', ['teller broene', 'tegner broene', 'maler broene', 'maler broene'], FINDINGS],
    ['the statement is gone', ['teller broene'], FINDINGS],
  ])('are orphaned where %s', (_what, measures, findings) => {
    const after = reviewable({ measures, findings })
    const { links, judged } = outcome([rejected], after)
    expect(judged).toMatchObject([{ state: 'ORPHANED', review: rejected, why: expect.stringMatching(/\w/) }])
    expect([...links.values()].filter(({ verdict }) => verdict !== undefined)).toEqual([])
  })

  it('are orphaned where the link is no longer derived, and hold again when it is', () => {
    const left = graph.links.filter(one => one !== link)
    expect(outcome([rejected], graph, left).states).toEqual(['ORPHANED'])
    expect(outcome([rejected]).states).toEqual(['STANDING'])
  })

  describe('where an original has replaced the digest', () => {
    const digest = reviewable({ measures: MEASURES, kind: 'PARAPHRASE' })
    const original = reviewable({ measures: MEASURES.map(text => `Direktoratet ${text} i hele landet`) })
    const old = decide(digest.link(2, 1), 'REJECT', 'Kari')
    const now = original.link(2, 1)

    it('wait for somebody to confirm them beside the old quote, and do nothing until then', () => {
      const { judged, links } = outcome([old], original)
      expect(judged).toMatchObject([
        {
          state: 'PENDING',
          now: {
            source: now.source,
            quotes: {
              source: { text: 'Direktoratet maler broene i hele landet', kind: 'QUOTE' },
              target: { text: FINDINGS[0] },
            },
          },
        },
      ])
      expect(links.get(edgeId(now))).not.toHaveProperty('verdict')
    })

    it('hold for whoever confirms them', () => {
      const confirmed = decide(now, 'CONFIRM', 'Ola', { confirms: old.id })
      const { links, states } = outcome([confirmed, old], original)
      expect(states).toEqual(['REPLACED', 'STANDING'])
      expect(links.get(edgeId(now))).toMatchObject({ verdict: 'REJECTED', reviews: [{ reviewer: 'Ola' }] })
    })

    it("do not wait where the same words are an original's now", () => {
      expect(outcome([old], graph).states).toEqual(['STANDING'])
    })
  })

  it('are orphaned where they confirm what no log holds', () => {
    const confirming = decide(link, 'CONFIRM', 'Ola', { confirms: 'ukjent' })
    expect(outcome([confirming]).states).toEqual(['ORPHANED'])
  })
})

it('the order in which decisions stand in a log changes nothing, and none is lost', () => {
  const aDecision = fc.record({
    at: fc.integer({ min: 0, max: 5 }),
    who: fc.constantFrom('Kari', 'Ola', 'Ane'),
    what: fc.constantFrom('ACCEPT', 'REJECT', 'SET_STRENGTH', 'ADD'),
    strength: fc.constantFrom('DIRECT', 'PARTIAL'),
    measure: fc.integer({ min: 1, max: 4 }),
    finding: fc.integer({ min: 1, max: 2 }),
  } as const)
  fc.assert(
    fc.property(
      fc.array(aDecision, { maxLength: 12 }),
      fc.shuffledSubarray(MEASURES, { minLength: 1 }),
      fc.infiniteStream(fc.nat()),
      (drafts, measures, luck) => {
        const reviews = drafts.map(({ at, who, what, strength, measure, finding }) =>
          decide(graph.link(measure, finding), what, who, {
            at: `2031-01-0${at + 1}T00:00:00.000Z`,
            ...(what === 'SET_STRENGTH' && { strength }),
          }),
        )
        const shuffled = reviews
          .map(review => [luck.next().value, review] as const)
          .sort(([a], [b]) => a - b)
          .map(([, review]) => review)
        const after = reviewable({ measures })
        const left = after.links.filter((_, at) => at % 3 !== 0)
        const text = (given: typeof reviews, links: typeof left) => {
          const { links: made, reviews: judged } = after.apply(given, links)
          const lines = made.map(edge => exportRecord({ edge })).sort()
          return [...lines, ...judged.map(review => exportRecord({ review }))]
        }
        expect(text(shuffled, left.toReversed())).toEqual(text(reviews, left))
        const { reviews: judged, links } = after.apply(reviews, left)
        expect(new Set(judged.map(({ review }) => review.id))).toEqual(
          new Set(reviews.map(({ id: one }) => one)),
        )
        expect(links.length).toBeGreaterThanOrEqual(left.length)
        for (const one of links) expect(one.evidence.length).toBeGreaterThan(0)
        const shown = links.flatMap(one => one.reviews ?? []).filter(({ standing }) => standing)
        const standing = judged.filter(({ state }) => state === 'STANDING')
        expect(new Set(shown.map(one => one.id))).toEqual(new Set(standing.map(({ review }) => review.id)))
      },
    ),
  )
})
