import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFolder, start } from '../cli/sporbar.ts'

const CHROMIUM = '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const PAGES = [
  ['the front page', '/'],
  ['a search', '/sok?q=koordinator'],
  ['a search without an answer', '/sok?q=fiskekvoter'],
  ['a search with choices', '/sok?q=plan&slag=Measure&slag=Goal&type=ACTION_PLAN'],
  ['a misspelt search', '/sok?q=koordniator+i+komunen'],
  ['a measure', '/node/hp-rehabilitering-2026-2035/i2/tiltak/1'],
  ['a finding', '/node/dok-3-12-2023-2024/funn/1.1'],
  ['a document', '/dokument/hp-rehabilitering-2026-2035'],
  ['the list of documents', '/dokumenter'],
  ['an unknown node', '/node/finnes/ikke'],
] as const

describe('the pages in a real browser', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>
  let server: ReturnType<typeof start>
  let browser: Browser
  let page: Page
  let url = ''
  const problems: string[] = []

  beforeAll(async () => {
    folder = await createFolder()
    server = start(['serve', '--bundled', '--store', folder.path('graph.db'), '--port', '0', '--json'])
    const [line] = (await once(createInterface({ input: server.stdout! }), 'line')) as [string]
    url = (JSON.parse(line) as { url: string }).url
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
    const context = await browser.newContext({ locale: 'nb-NO' })
    page = await context.newPage()
    page.on('console', message => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', error => problems.push(String(error)))
    page.on('request', request => {
      if (
        !request.url().startsWith(url) &&
        !request.url().startsWith('data:') &&
        !request.url().startsWith('blob:')
      )
        problems.push(`asks elsewhere: ${request.url()}`)
    })
  })
  afterAll(async () => {
    await browser?.close()
    server?.kill('SIGTERM')
    await folder.end()
  })

  it.each(PAGES)('have nothing against WCAG 2.2 AA: %s', async (_name, path) => {
    await page.goto(url + path)
    const { violations, passes } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(passes.length).toBeGreaterThan(5)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  it.each(PAGES)('fit the narrowest screen without scrolling sideways: %s', async (_name, path) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(url + path)
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(wide).toBeLessThanOrEqual(0)
  })

  it('are searched by keyboard alone, from the box to the place', async () => {
    await page.goto(url)
    await page.focus('input[type=search]')
    await page.keyboard.type('pårørendeavtale')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sok\?/)
    expect(await page.locator('main mark').count()).toBeGreaterThan(0)
    await page.locator('main a[href^="/node/"]').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/node\//)
    expect(await page.locator('h1').textContent()).toContain('pårørendeavtale')
  })

  it('suggest while one types, chosen by arrows, taken by Enter and closed by Escape', async () => {
    const box = page.locator('#q')
    const options = page.locator('#forslag [role=option]')
    await page.goto(url)
    await box.focus()
    await page.keyboard.type('barnekoord')
    await options.first().waitFor()
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    expect(await page.locator('#antall-forslag').textContent()).toMatch(/^\d+ forslag$/)
    await page.keyboard.press('ArrowDown')
    const active = await box.getAttribute('aria-activedescendant')
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
    const { violations } = await new AxeBuilder({ page }).include('header').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await options.first().isVisible()).toBe(false)
    expect(await box.inputValue()).toBe('barnekoord')
    await page.keyboard.press('ArrowDown')
    await options.first().waitFor()
    const text = await options.first().locator('span').first().textContent()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sok\?q=/)
    expect(await box.inputValue()).toBe(text)
  })

  it('open a hit at its place, with the words marked', async () => {
    await page.goto(`${url}/sok?q=koordinator&slag=Challenge`)
    await page.locator('.hits li > a').first().click()
    await page.waitForURL(/#sted-/)
    const place = page.locator('figure:target')
    expect(await place.locator('mark').count()).toBeGreaterThan(0)
    const top = await place.evaluate(element => element.getBoundingClientRect().top)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThan(900)
  })

  it('are narrowed and widened by links, without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${url}/sok?q=plan`)
    const hits = () => plain.locator('.hits li').count()
    const kinds = plain.locator('.facets > details > div', { hasText: 'Slag:' }).getByRole('link')
    const chosen = () => new URL(plain.url()).searchParams.getAll('slag').length
    await kinds.nth(0).click()
    expect([chosen(), (await hits()) > 0]).toEqual([1, true])
    await kinds.nth(1).click()
    expect([chosen(), (await hits()) > 0]).toEqual([2, true])
    await kinds.filter({ hasText: 'Fjern valget' }).first().click()
    expect([chosen(), (await hits()) > 0]).toEqual([1, true])
    await context.close()
  })

  it('fold the filters on a phone, so that hits come first, and unfold them when asked', async () => {
    const phone = await browser.newContext({ viewport: { width: 390, height: 800 } })
    const narrow = await phone.newPage()
    await narrow.goto(`${url}/sok?q=plan`)
    const filter = narrow.locator('.facets').getByRole('link').first()
    expect(await filter.isVisible()).toBe(false)
    await narrow.getByText('Avgrens treffene').click()
    expect(await filter.isVisible()).toBe(true)
    await phone.close()
    await page.goto(`${url}/sok?q=plan`)
    expect(await page.locator('.facets').getByRole('link').first().isVisible()).toBe(true)
  })

  it('offer GraphiQL without asking anybody else', async () => {
    await page.goto(`${url}/graphql`)
    await page.locator('.graphiql-container').first().waitFor()
  })

  it('leave nothing in the console and ask no other host', () => {
    expect(problems.filter(text => !text.includes('404'))).toEqual([])
  })
})
