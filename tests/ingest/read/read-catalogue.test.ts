import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { IngestError } from '../../../ingest/document/ingest-error.ts'
import { readCatalogue } from '../../../ingest/read/read-catalogue.ts'

it('reads the catalogue of the corpus without a message', () => {
  const text = readFileSync(new URL('../../../corpus/sources.yaml', import.meta.url), 'utf8')
  const { catalogue, messages } = readCatalogue(text)
  expect(messages).toEqual([])
  expect(catalogue.works.length).toBeGreaterThan(30)
  expect(catalogue.organisations.length).toBeGreaterThan(20)
})

it('leaves out a broken entry, says in which line and why, and reads the rest', () => {
  const text = [
    'documents:',
    '  - key: en-plan',
    '    kind: ACTION_PLAN',
    '    title: En plan',
    '    date: 2024',
    '  - key: en-annen-plan',
    '    kind: PLAN',
    '    title: En annen plan',
    '  - key: en-plan',
    '    kind: LAW',
    '    title: En lov',
    '  - key: tredje-plan',
    '    kind: LAW',
    '    tittel: Misspelt field',
  ].join('\n')
  const { catalogue, messages } = readCatalogue(text)
  expect(catalogue.works).toEqual([
    { key: 'en-plan', kind: 'ACTION_PLAN', title: 'En plan', date: '2024', ownNumbers: [] },
  ])
  expect(messages.map(({ code }) => code)).toEqual([
    'CATALOGUE_BROKEN',
    'CATALOGUE_BROKEN',
    'CATALOGUE_BROKEN',
  ])
  expect(messages.map(({ text: words }) => /linje (\d+)/.exec(words)?.[1])).toEqual(['6', '9', '12'])
  expect(messages[1]?.text).toContain('en-plan er brukt før')
  for (const { wayOut } of messages) expect(wayOut).not.toBe('')
})

it('refuses what cannot be used at all, with the line and a way out', () => {
  const broken = ['documents: [', '- a list', 'organisations: []', '']
  expect(broken.length).toBe(4)
  for (const text of broken) {
    try {
      readCatalogue(text)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(IngestError)
      expect(error).toMatchObject({ code: 'CATALOGUE_BROKEN', message: expect.stringMatching(/linje \d+/) })
      expect((error as IngestError).wayOut).not.toBe('')
    }
  }
})
