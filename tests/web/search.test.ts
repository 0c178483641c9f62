import { describe, expect, it } from 'vitest'
import type { SearchIndex, SearchQuery } from '../../graph/store/search.ts'
import { html } from '../../src/web/html.ts'
import { markedWords } from '../../src/web/marked.ts'
import { createArraySearch } from '../graphql/array-search.ts'
import { AUDIT, createFixtureGraph, PLAN } from '../graphql/fixture-graph.ts'
import { handlerOf } from '../server/handler-of.ts'
import { parsePage } from './parse-page.ts'

const fixture = createArraySearch(createFixtureGraph())

/** The pages over a search that answers as told; `asked` is what it was asked. */
function pagesOver(search: SearchIndex['search']) {
  const asked: SearchQuery[] = []
  const { get } = handlerOf({
    search: {
      ...fixture,
      search: query => {
        asked.push(query)
        return search(query)
      },
    },
  })
  const page = async (path: string) => parsePage(await (await get(path)).text())
  return { page, asked }
}

const hrefs = (tags: Awaited<ReturnType<ReturnType<typeof pagesOver>['page']>>['tags']) =>
  tags.flatMap(tag => tag.attributes.href ?? [])

describe('the search page', () => {
  it('lets several values of a facet be chosen, and each be taken back, by links alone', async () => {
    const { page, asked } = pagesOver(fixture.search)
    const { tags, text } = await page('/sok?q=bemanning&slag=Finding&type=AUDIT_REPORT&slag=Tull&aar=snart')
    expect(asked[0]).toMatchObject({ text: 'bemanning', labels: ['Finding'], kinds: ['AUDIT_REPORT'] })
    expect(asked[0]).not.toHaveProperty('years')
    const { page: chosen } = pagesOver(async query => ({
      ...(await fixture.search(query)),
      read: { text: 'bemanning', phrases: [], without: [], named: [], unread: [], labels: ['Finding'] },
    }))
    const links = hrefs((await chosen('/sok?q=bemanning&slag=Finding')).tags)
    expect(links).toContain('/sok?q=bemanning')
    expect(links).toContain('/sok?q=bemanning&type=AUDIT_REPORT&slag=Finding')
    expect(text).toContain('treff')
    expect(tags.some(tag => tag.name === 'form' && tag.attributes.action === '/sok')).toBe(true)
  })

  it('says of a number that there is none, and which there are', async () => {
    const { text } = await pagesOver(fixture.search).page('/sok?q=tiltak+77')
    expect(text).toMatch(/Fant ikke tiltak 77 i dokumentene som er gjennomsøkt\. Disse finnes: \d/)
    expect((await pagesOver(fixture.search).page('/sok?q=bemanning')).text).not.toContain('Fant ikke')
  })

  it('makes filters of the text choices that can be taken back', async () => {
    const { page } = pagesOver(async query => ({
      ...(await fixture.search({ ...query, text: 'bemanning' })),
      read: {
        text: 'bemanning',
        phrases: ['fast stilling'],
        without: ['vikar'],
        named: [],
        unread: [],
        labels: ['Measure'],
        years: [2030],
      },
    }))
    const { tags, text } = await page('/sok?q=bemanning+slag:tiltak+år:2030')
    const current = tags.filter(tag => tag.attributes['aria-current'] === 'true')
    expect(current.map(tag => tag.attributes.href)).toEqual([
      '/sok?q=bemanning&aar=2030',
      '/sok?q=bemanning&slag=Measure',
    ])
    expect(text).toContain('Må inneholde nøyaktig «fast stilling». Uten «vikar».')
  })

  it('asks whether another word was meant, and names concepts that lie near, as links', async () => {
    const { page } = pagesOver(async query => ({
      ...(await fixture.search(query)),
      confident: false,
      didYouMean: 'bemanning "nå"',
      nearest: [{ text: 'stilling', key: 'begrep/stilling', label: 'Concept' }],
    }))
    const { tags, text } = await page('/sok?q=bemaning&slag=Finding')
    expect(text).toContain('Mente du bemanning "nå" ?')
    expect(text).toContain('Nærmeste begreper: stilling (begrep)')
    expect(hrefs(tags)).toEqual(
      expect.arrayContaining(['/sok?q=bemanning+%22n%C3%A5%22&slag=Finding', '/node/begrep/stilling']),
    )
  })

  it('calls a hit by its title where the snippet does not', async () => {
    const { page } = pagesOver(async query => {
      const result = await fixture.search(query)
      const snippet = { text: 'noe annet', highlights: [] }
      return { ...result, hits: result.hits.map((hit, at) => (at === 0 ? { ...hit, snippet } : hit)) }
    })
    const { text } = await page('/sok?q=bemanning&slag=FocusArea')
    expect(text).toContain('Innsatsområde 1: Bemanning av skolebibliotek')
    const { text: told } = await pagesOver(fixture.search).page('/sok?q=bemanning&slag=FocusArea')
    expect(told).not.toContain('Innsatsområde 1: Bemanning')
  })

  it('tells of every hit why it is there, with points that add up', async () => {
    const { page } = pagesOver(fixture.search)
    const { text, tags } = await page('/sok?q=bemanning')
    expect(tags.filter(tag => tag.attributes.class === 'why-hit')).toHaveLength(4)
    expect(text).toMatch(/1,00 ord «bemanning»: ordet selv 1,00 poeng til sammen/)
  })

  it('goes on to the next page from the last hit, and back to the first', async () => {
    const { page, asked } = pagesOver(async query => ({ ...(await fixture.search(query)), hasNext: true }))
    const first = await page('/sok?q=bemanning')
    const next = first.tags.find(tag => tag.attributes.rel === 'next')?.attributes.href as string
    expect(next).toMatch(/^\/sok\?q=bemanning&etter=/)
    const second = await page(next)
    expect(asked.at(-1)?.after).toBe(new URL(next, 'http://a').searchParams.get('etter'))
    expect(hrefs(second.tags)).toContain('/sok?q=bemanning')
  })

  it('lists without words what is chosen, and nothing where nothing is', async () => {
    const { page, asked } = pagesOver(fixture.search)
    expect((await page('/sok')).text).toContain('Skriv ett eller flere ord')
    expect((await page(`/sok?slag=Finding`)).text).not.toContain('Skriv ett eller flere ord')
    expect(asked.at(-1)).toMatchObject({ text: '', labels: ['Finding'] })
  })
})

describe('a hit', () => {
  it('opens at its very place, with the words marked that were found there', async () => {
    const { page } = pagesOver(fixture.search)
    const { tags } = await page('/sok?q=bemanning&slag=Finding')
    const href = hrefs(tags).find(each => each.startsWith(`/node/${AUDIT}/`)) as string
    const { pathname, search, hash } = new URL(href, 'http://a')
    expect(hash).toMatch(/^#sted-[0-9a-z]{1,8}-\d+$/)
    const node = await page(pathname + search)
    const place = node.tags.findIndex(tag => tag.attributes.id === hash.slice(1))
    expect(node.tags[place]?.name).toBe('figure')
    expect(node.tags.slice(place, place + 4).map(tag => tag.name)).toContain('mark')
    const plain = await page(pathname)
    expect(plain.tags.filter(tag => tag.name === 'mark')).toHaveLength(0)
  })

  it('marks whole words only, whatever signs they hold', () => {
    const markup = (text: string, words: readonly string[]) => html`${markedWords(text, words)}`.markup
    expect(markup('Havn og havnene. HAVN!', ['havn'])).toBe(
      '<mark>Havn</mark> og havnene. <mark>HAVN</mark>!',
    )
    expect(markup('plan for\n havn', ['plan for havn', 'plan'])).toBe('<mark>plan for\n havn</mark>')
    expect(markup('a (b) <i>', ['(b)', '<i>', '.*'])).toBe('a <mark>(b)</mark> <mark>&lt;i&gt;</mark>')
    expect(markup('uten', [])).toBe('uten')
  })
})

describe('the search box', () => {
  it('has its list of suggestions on every page, and becomes a combobox where scripts run', async () => {
    const { page } = pagesOver(fixture.search)
    for (const path of ['/', '/sok', `/dokument/${PLAN}`]) {
      const { tags } = await page(path)
      expect(tags.find(tag => tag.attributes.id === 'forslag')?.attributes.role).toBe('listbox')
      expect(tags.find(tag => tag.attributes.id === 'q')?.attributes.role).toBeUndefined()
    }
    const script = await (await handlerOf().get('/side.js')).text()
    expect(() => new Function(script)).not.toThrow()
    for (const part of ['combobox', 'aria-activedescendant', 'aria-expanded', 'aria-controls', 'Escape'])
      expect(script).toContain(part)
  })
})
