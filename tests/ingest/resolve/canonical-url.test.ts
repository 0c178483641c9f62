import { expect, it } from 'vitest'
import { canonicalUrl, identifiersOfUrl } from '../../../ingest/resolve/canonical-url.ts'

it('writes one address in one way', () => {
  const forms = [
    'https://www.Regjeringen.no/no/dokumenter/en-plan/id123456/',
    'http://regjeringen.no/no/dokumenter/en-plan/id123456',
    'https://www.regjeringen.no/no/dokumenter/en-plan/id123456/?utm_source=nyhetsbrev&ch=4#kap2',
    'www.regjeringen.no//no/dokumenter/en%2Dplan/id123456/',
  ]
  expect(new Set(forms.map(canonicalUrl))).toEqual(new Set(['regjeringen.no/no/dokumenter/en-plan/id123456']))
})

it('keeps what tells documents apart', () => {
  expect(canonicalUrl('https://www.stortinget.no/Sak/?p=1')).not.toBe(
    canonicalUrl('https://www.stortinget.no/Sak/?p=2'),
  )
})

it('gives nothing for what is no web address', () => {
  expect(canonicalUrl('mailto:noen@eksempel.no')).toBeUndefined()
  expect(canonicalUrl('ftp://eksempel.no/fil')).toBeUndefined()
})

it('reads the number of a document before the number of its page', () => {
  const found = identifiersOfUrl('https://www.regjeringen.no/no/dokumenter/meld.-st.-7-20192020/id2678667/')
  expect(found.map(({ key }) => key)).toEqual(['meld-st-7-2019-2020', 'regjeringen-id2678667'])
  expect(identifiersOfUrl('https://www.stortinget.no/Sak/?p=4711')[0]?.key).toBe('stortinget-sak-4711')
  expect(identifiersOfUrl('https://eksempel.no/liste?p=4711')).toEqual([])
})
