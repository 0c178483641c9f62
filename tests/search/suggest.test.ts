import { describe, expect, it } from 'vitest'
import { harbourIndex } from './corpus.ts'

describe('suggestions', async () => {
  const index = await harbourIndex()
  const texts = async (prefix: string, limit = 10) =>
    (await index.suggest(prefix, limit)).map(({ text }) => text)

  it('names documents before what stands in them', async () => {
    expect((await index.suggest('nasj', 5))[0]).toEqual({
      text: 'Nasjonal plan for havner',
      key: 'havneplan-2031',
      label: 'Document',
    })
  })

  it('leads to a statement by its title or its beginning', async () => {
    expect(await index.suggest('beredskap og', 1)).toEqual([
      { text: 'Beredskap og øving', key: 'havneplan-2031/i1', label: 'FocusArea' },
    ])
    expect((await index.suggest('halvparten av', 1))[0]!.key).toBe('dok-3-7-2029-2030/funn/1')
  })

  it('completes codes however they are typed', async () => {
    expect(await texts('meld st 4')).toContain('Meld. St. 4 (2029–2030)')
    expect((await index.suggest('tb 2031', 1))[0]!.key).toBe('tb2031-07')
  })

  it('completes words, also from the middle of a title and without Norwegian letters', async () => {
    expect(await texts('slepeb')).toContain('slepebåter')
    expect(await texts('oving')).toContain('Beredskap og øving')
    expect(await texts('baere')).toContain('bærekraft')
  })

  it('gives at most as many as asked for, and none for nothing', async () => {
    expect((await texts('ha', 3)).length).toBe(3)
    expect(await texts('')).toEqual([])
    expect(await texts('  ')).toEqual([])
    expect(await texts('qqqq')).toEqual([])
  })
})
