import { expect, it } from 'vitest'
import { assemble } from '../../../ingest/assemble/assemble.ts'
import type { Catalogue, CatalogueWork } from '../../../ingest/document/catalogue.ts'
import { EMPTY_VOCABULARY } from '../../../ingest/document/vocabulary.ts'
import { contributionOf } from '../../../ingest/pipeline/contribution-of.ts'

const TEXT = '# Rapport om skyss\n\nArbeidet bygger på NSFP.\n'

function messagesWith(plans: number): readonly string[] {
  const works = Array.from(
    { length: plans },
    (_, at): CatalogueWork => ({
      key: `plan-${at + 1}`,
      kind: 'ACTION_PLAN',
      title: `Skole- og fritidsplan for fylke ${at + 1}`,
      aliases: ['NSFP'],
      ownNumbers: [],
    }),
  )
  const catalogue: Catalogue = { works, organisations: [] }
  const { contribution } = contributionOf(
    { text: TEXT, path: 'rapport.md', mediaType: 'text/markdown' },
    catalogue,
  )
  const telling = {
    source: 'rapport.md',
    path: 'rapport.md',
    sha256: 'a'.repeat(64),
    text: TEXT,
    contribution,
  }
  const { messages } = assemble({
    tellings: [telling],
    catalogue,
    vocabulary: EMPTY_VOCABULARY,
    wholeCatalogue: false,
    reviews: [],
  })
  return messages.filter(({ code }) => code === 'REFERENCE_AMBIGUOUS').map(({ text }) => text)
}

it('tells what a reference may mean, and of many only some by name', () => {
  expect(messagesWith(2)).toEqual(['«NSFP» kan være plan-1 eller plan-2'])
  expect(messagesWith(20)).toEqual(['«NSFP» kan være plan-1 eller plan-2 eller plan-3 eller 17 til'])
})
