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

  it.each(PAGES)('fit a telephone without scrolling sideways: %s', async (_name, path) => {
    await page.setViewportSize({ width: 360, height: 740 })
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

  it('offer GraphiQL without asking anybody else', async () => {
    await page.goto(`${url}/graphql`)
    await page.locator('.graphiql-container').first().waitFor()
  })

  it('leave nothing in the console and ask no other host', () => {
    expect(problems.filter(text => !text.includes('404'))).toEqual([])
  })
})
