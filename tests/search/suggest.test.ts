import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNameIndex } from '../../src/search/name-index.ts'
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

describe('suggestions while one types', async () => {
  const index = await harbourIndex()
  const first = async (prefix: string) => (await index.suggest(prefix, 10))[0]

  it('lead to concepts by any of their names, saying what they are', async () => {
    expect(await first('kunstig i')).toEqual({
      text: 'kunstig intelligens',
      key: 'begrep/ki',
      label: 'Concept',
    })
    expect(await first('kystet')).toEqual({
      text: 'Kystetaten',
      key: 'organisasjon/kystetaten',
      label: 'Organisation',
    })
    expect(await first('havneplanen')).toEqual({
      text: 'havneplanen',
      key: 'havneplan-2031',
      label: 'Document',
    })
  })

  it('name each document and concept once, however many of its names begin so', async () => {
    for (const typed of ['h', 'ha', 'na', 'plan', 'k']) {
      const keys = (await index.suggest(typed, 10)).flatMap(({ key }) => key ?? [])
      expect(keys.length).toBeGreaterThan(0)
      expect([typed, keys]).toEqual([typed, [...new Set(keys)]])
    }
  })

  it('find names by words in any order, each only begun', async () => {
    expect((await first('havn plan'))?.key).toBe('havneplan-2031')
    expect((await first('øv bered'))?.key).toBe('havneplan-2031/i1')
  })

  it('forgive one wrong letter where nothing is written so', async () => {
    expect((await first('kunstgi int'))?.key).toBe('begrep/ki')
    expect((await first('nasjoanl pl'))?.key).toBe('havneplan-2031')
    expect((await first('berdskap og'))?.key).toBe('havneplan-2031/i1')
  })

  it('know nynorsk', async () => {
    expect((await index.suggest('høyringsf', 5)).map(({ text }) => text)).toContain('høringsfristen')
  })

  it('complete the last of several words where no name has them, one form of each word', async () => {
    expect((await index.suggest('ising og slepeb', 5)).map(({ text }) => text)).toEqual([
      'ising og slepebåter',
    ])
  })

  it('are the same as by looking at every name', async () => {
    const names = [' alfa beta', ' alfabet', ' beta gamma', ' gamma alfa', ' delta', ' al fabet']
    const index = await createNameIndex(names)
    const begun = fc.constantFrom('a', 'al', 'alfa', 'b', 'bet', 'g', 'fab', 'd', 'x')
    fc.assert(
      fc.property(
        fc.array(begun, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 9 }),
        (typed, most) => {
          const all = [...names.keys()]
          const having = all.filter(at => typed.every(word => names[at]!.includes(` ${word}`)))
          expect(
            index.having(
              typed.map(word => [word]),
              most,
            ),
          ).toEqual(having.slice(0, most))
          const beginning = all.filter(at => names[at]!.replaceAll(' ', '').startsWith(typed[0]!))
          expect(index.beginning(typed[0]!, most)).toEqual(beginning.slice(0, most))
        },
      ),
    )
  })
})
