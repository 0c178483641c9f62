import JSZip from 'jszip'
import { expect, it } from 'vitest'
import type { GraphEdge } from '../../graph/model/edge.ts'
import { dossierOf } from '../../src/app/dossier.ts'
import { DOSSIER_FORMATS, readDossierFormat, renderDossier } from '../../src/dossier/render-dossier.ts'
import { createArrayReader } from '../graphql/array-reader.ts'
import { AUDIT, createFixtureGraph, PLAN } from '../graphql/fixture-graph.ts'
import { parsePage } from '../web/parse-page.ts'
import { createDisputedGraph } from './disputed-graph.ts'

const SUBJECTS = [AUDIT, PLAN, `${AUDIT}/funn/1`, `${PLAN}/i1/tiltak/2`, 'tb2030-7/a'] as const

const dossier = (key: string) => dossierOf(createArrayReader(createDisputedGraph()), key)

async function text(key: string, format: 'md' | 'html' | 'json'): Promise<string> {
  return new TextDecoder().decode(await renderDossier(await dossier(key), format))
}

/** Reads what a ZIP archive holds. */
async function parts(bytes: Uint8Array) {
  const archive = await JSZip.loadAsync(bytes)
  return { archive, part: (name: string) => archive.file(name)!.async('string') }
}

it('gives the same bytes twice, with seconds between, in every format', async () => {
  const render = () =>
    Promise.all(
      SUBJECTS.flatMap(key =>
        DOSSIER_FORMATS.map(async format => Buffer.from(await renderDossier(await dossier(key), format))),
      ),
    )
  const first = await render()
  await new Promise(resolve => setTimeout(resolve, 2_100))
  const second = await render()
  expect(first).toHaveLength(SUBJECTS.length * DOSSIER_FORMATS.length)
  first.forEach((bytes, at) => {
    expect([at, bytes.length > 500, bytes.equals(second[at]!)]).toEqual([at, true, true])
  })
})

it('writes the JSON as the use case gives it', async () => {
  expect(JSON.parse(await text(AUDIT, 'json'))).toEqual(await dossier(AUDIT))
})

it('says in Markdown how strong, how sure, why, where and by whom', async () => {
  const markdown = await text(`${AUDIT}/funn/1`, 'md')
  expect(markdown).toMatch(/^# Dossier: Funn 1\\\*: /)
  const row = markdown.split('\n').find(line => line.includes('bemanningsnorm') && line.startsWith('|'))
  expect(row).toContain('Besvares av: Tiltak 1')
  expect(row).toContain('svarer på<br>utledet: sannsynlig, 82 %')
  expect(row).toContain('Forpliktelse: bare utredning')
  expect(row).toContain('Begge handler om bemanning.')
  expect(row).toContain('82 %<br>omstridt |')
  expect(row).toContain('Ola Nordmann avviste 03.02.2030 kl. 04.05 UTC: «Kurs gir ingen stillinger.»')
  expect(markdown).toContain('Utelatt fordi mennesker har avvist dem (1):')
  expect(markdown).toContain('Svar: tiltak svarer på det. Ett tiltak svarer på funnet.')
  expect(markdown).toContain('Metode fixture, versjon 1, kalibrering 1')
  expect(markdown).toContain('Per 02.01.2030 kl. 03.04 UTC. Bygger på 3 dokumenter; 1 er kjent')
  const noted = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(match => match[1]))
  const defined = [
    ...markdown.matchAll(/^\[\^(\d+)\]: «.+» — .+\((?:originalens ord|gjengitt i sammendrag)/gm),
  ]
  expect(noted.size).toBeGreaterThan(2)
  expect(defined.map(match => match[1]).toSorted()).toEqual([...noted].toSorted())
})

it('keeps the texts of documents from being read as Markdown', async () => {
  const markdown = await text(`${PLAN}/i1/tiltak/2`, 'md')
  expect(markdown).toContain('\\<formidling\\>')
  expect(markdown).not.toContain(' <formidling>')
})

it('shows a claim with what is in conflict with it', async () => {
  const markdown = await text(AUDIT, 'md')
  expect(markdown).toContain('- År: 2029 (undersøkt), sagt av Riksrevisjonens undersøkelse av skolebibliotek')
  expect(markdown).toContain(
    'År i strid med dette: 2028 (undersøkt), sagt av Nasjonal handlingsplan for leseglede',
  )
})

it('stands alone as HTML: no script, nothing from elsewhere, no link out, escaped and in the right language', async () => {
  for (const key of SUBJECTS) {
    const page = await text(key, 'html')
    const { tags } = parsePage(page.replace(/<style>[\s\S]*?<\/style>/, ''))
    expect(tags.length).toBeGreaterThan(40)
    expect(tags.find(tag => tag.name === 'html')?.attributes.lang).toBe('nb')
    expect(tags.filter(tag => ['script', 'link', 'img', 'iframe', 'object'].includes(tag.name))).toEqual([])
    for (const { attributes } of tags) {
      expect(Object.keys(attributes).filter(name => /^(on|style$|src)/.test(name))).toEqual([])
      if (attributes.href !== undefined) expect(attributes.href).toMatch(/^#/)
    }
    expect(page).not.toMatch(/@import|url\(|<formidling>/)
    const ids = tags.flatMap(tag => tag.attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const tag of tags.filter(each => each.attributes.href))
      expect(ids).toContain(tag.attributes.href?.slice(1))
  }
})

it('has headings in order, tables with captions and heads, and a page for printing in HTML', async () => {
  let tables = 0
  for (const key of SUBJECTS) {
    const page = await text(key, 'html')
    const { tags } = parsePage(page.replace(/<style>[\s\S]*?<\/style>/, ''))
    const levels = tags.filter(tag => /^h[1-6]$/.test(tag.name)).map(tag => Number(tag.name[1]))
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    levels.forEach((level, at) => {
      expect([key, at, level <= (levels[at - 1] ?? 0) + 1]).toEqual([key, at, true])
    })
    const count = (name: string) => tags.filter(tag => tag.name === name).length
    tables += count('table')
    expect([count('caption'), count('thead'), count('main')]).toEqual([count('table'), count('table'), 1])
    for (const head of tags.filter(tag => tag.name === 'th')) expect(head.attributes.scope).toBe('col')
    expect(page).toMatch(/@page \{[\s\S]*content: "Dossier: [\s\S]*content: "Per 02\.01\.2030/)
    expect(page).toContain('break-before: page')
  }
  expect(tables).toBeGreaterThan(SUBJECTS.length)
})

it('cannot be broken out of by a title, neither in the page nor in its style', async () => {
  const graph = createFixtureGraph()
  const title = '"; } </style><script>alert(1)</script>'
  const nodes = graph.nodes.map(node => (node.key === PLAN ? { ...node, title } : node))
  const made = await dossierOf(createArrayReader({ ...graph, nodes }), PLAN)
  const page = new TextDecoder().decode(await renderDossier(made, 'html'))
  expect(page).not.toContain('<script')
  expect(page.match(/<\/style>/g)).toHaveLength(1)
  expect(page.slice(0, page.indexOf('</style>'))).not.toContain('"; }')
})

it('opens as DOCX: headings by style, one row a link in tables, quotes, header and fixed properties', async () => {
  let counted = 0
  for (const key of SUBJECTS) {
    const made = await dossier(key)
    const { archive, part } = await parts(await renderDossier(made, 'docx'))
    const document = await part('word/document.xml')
    wellFormed(document)
    const styles = [...document.matchAll(/<w:pStyle w:val="([A-Za-z0-9]+)"/g)].map(match => match[1])
    expect(styles[0]).toBe('Title')
    expect(styles.filter(style => style === 'Title')).toHaveLength(1)
    expect(styles.filter(style => style === 'Heading1').length).toBeGreaterThanOrEqual(3)
    const entries = made.groups.flatMap(group => group.entries)
    const tables = entries.filter(entry => entry.links.length > 0)
    const count = (tag: RegExp) => document.match(tag)?.length ?? 0
    counted += tables.length
    expect(count(/<w:tbl>/g)).toBe(tables.length)
    const links = tables.reduce((sum, entry) => sum + entry.links.length, 0)
    expect(count(/<w:tr>/g)).toBe(links + tables.length)
    expect(count(/<w:tblHeader\/>/g)).toBe(tables.length)
    expect(styles.filter(style => style === 'Quote')).toHaveLength(made.quotes.length)
    const known = await part('word/styles.xml')
    for (const style of new Set(styles)) expect(known).toContain(`w:styleId="${style}"`)
    expect(known).toContain('w:val="nb-NO"')
    expect(await part('word/header1.xml')).toContain('Per 02.01.2030')
    const core = await part('docProps/core.xml')
    wellFormed(core)
    const times = [...core.matchAll(/dcterms:W3CDTF">([^<]+)</g)].map(match => match[1])
    expect(times).toEqual(['2030-01-02T03:04:05Z', '2030-01-02T03:04:05Z'])
    const dates = Object.values(archive.files).map(file => file.date.getUTCFullYear())
    expect(new Set(dates)).toEqual(new Set([1980]))
  }
  expect(counted).toBeGreaterThan(SUBJECTS.length)
})

it('writes no sign into DOCX that XML cannot hold', async () => {
  const graph = createFixtureGraph()
  const damage = (edge: GraphEdge): GraphEdge =>
    edge.type === 'FOLLOWS_UP' && edge.origin === 'DERIVED'
      ? { ...edge, signals: [{ name: 'odd', weight: 1, text: 'Ett\u0001\ud800\ufffe & <to>' }] }
      : edge
  const made = await dossierOf(
    createArrayReader({ ...graph, edges: graph.edges.map(damage) }),
    `${AUDIT}/funn/1`,
  )
  const { part } = await parts(await renderDossier(made, 'docx'))
  const document = await part('word/document.xml')
  wellFormed(document)
  expect(document).toContain('Ett &amp; &lt;to&gt;')
})

it('refuses a format that there is not', () => {
  expect(() => readDossierFormat('pdf')).toThrow(expect.objectContaining({ code: 'FORMAT_UNKNOWN' }))
  expect(DOSSIER_FORMATS.map(readDossierFormat)).toEqual([...DOSSIER_FORMATS])
})

/** Throws where tags do not close as they open, or a sign is not allowed. */
function wellFormed(xml: string): void {
  const open: string[] = []
  for (const [, close, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (empty) continue
    if (!close) open.push(name!)
    else expect(open.pop()).toBe(name)
  }
  expect(open).toEqual([])
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
  expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|apos;)/)
}
