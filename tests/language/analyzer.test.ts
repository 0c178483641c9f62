import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { ANALYZER } from '../../ingest/language/norwegian/analyzer.ts'
import { contentStems } from '../../ingest/language/norwegian/content-stems.ts'
import { createLexicon } from '../../ingest/language/norwegian/lexicon.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'

/** Invented; has something for each filter. */
const TEXT = `Havnevesenet skal innan 2031 gi TB2031-07 bokstav b, jf. §§ 3-1 og 3-2 og Meld. St. 9 (2030–2031),
  til fiskemottaka i sørvest. Tenestene og tilboda for born og NAV's brygge\u00adplan, 31 746 kroner (0,6 %), er ikkje med.
  Verksemda vurderer kontroversielle e-tjenester, ﬁskeri, førstehjelp og sjøfartslova. 3-åringar får båtar.`

/** What the analyzer of each name makes of it. */
const OUTCOMES: Readonly<Record<string, string>> = {
  'norsk-3': '53cb1fa23440a209',
}

it('has a new name whenever it cuts texts otherwise', () => {
  const tokens = tokenize(TEXT)
  const stems = contentStems(
    TEXT,
    createLexicon(['havn vesen fisk mottak brygge plan tjeneste hjelp sjøfart lov']),
  )
  expect(tokens.length).toBeGreaterThan(30)
  expect(stems.length).toBeGreaterThan(30)
  const outcome = createHash('sha256')
    .update(JSON.stringify([tokens, stems]))
    .digest('hex')
    .slice(0, 16)
  expect({ [ANALYZER]: outcome }).toEqual({ [ANALYZER]: OUTCOMES[ANALYZER] })
})
