import { describe, expect, it } from 'vitest'
import { withoutMarkup } from '../../src/web/without-markup.ts'

/** A snippet in which words between bars are marked. */
function snippet(marked: string) {
  const highlights: { start: number; end: number }[] = []
  let text = ''
  for (const [at, part] of marked.split('|').entries()) {
    if (at % 2 === 1) highlights.push({ start: text.length, end: text.length + part.length })
    text += part
  }
  return { text, highlights }
}

describe('a snippet for people', () => {
  const cases = [
    [
      '1. Havner *Sted: |side| 4* ### 1.1 |Beredskap| i havn',
      '1. Havner Sted: |side| 4 1.1 |Beredskap| i havn',
    ],
    ['> Sammendrag i |egne| ord.', 'Sammendrag i |egne| ord.'],
    ['**|Havner| og skip** (*foreløpig*), se «*Plan*»', '|Havner| og skip (foreløpig), se «Plan»'],
    ['«Bakgrunn»* - Meld. St. 9', '«Bakgrunn» - Meld. St. 9'],
    ['|over *hele| landet*', '|over hele| landet'],
    [
      'Fortalt av `horing-2024`: |høringen|.[^sor] - Neste[^2]',
      'Fortalt av horing-2024: |høringen|. - Neste',
    ],
  ] as const
  for (const [given, expected] of cases) {
    it(`has no signs of headings, quotes and emphasis: ${given}`, () => {
      expect(withoutMarkup(snippet(given))).toEqual(snippet(expected))
    })
  }

  it('keeps what is no markup', () => {
    for (const text of ['2 * 3 = 6', 'C# og F#', 'a >b', 'nr. #4', '- punkt', 'a*b', 'a ` b', '[1]'])
      expect(withoutMarkup(snippet(text)).text).toBe(text)
  })
})
