import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { AUDIT, PLAN } from '../graphql/fixture-graph.ts'
import { handlerOf } from './handler-of.ts'

it('gives the dossier of a key in each format, to be saved unless it is a page', async () => {
  const { get } = handlerOf()
  const answers = await Promise.all(
    ['html', 'docx', 'md', 'json'].map(ending => get(`/dossier/${AUDIT}/funn/1.1.${ending}`)),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(answers.map(({ headers }) => headers.get('content-disposition'))).toEqual([
    null,
    ...['docx', 'md', 'json'].map(ending => `attachment; filename="dossier-${AUDIT}-funn-1.1.${ending}"`),
  ])
  expect(answers.map(({ headers }) => headers.get('content-type')?.split(/[;/]/)[1])).toEqual([
    'html',
    'vnd.openxmlformats-officedocument.wordprocessingml.document',
    'markdown',
    'json',
  ])
  expect(new Uint8Array(await answers[1]!.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
})

it('lets the style of the page run by its hash, and nothing else', async () => {
  const { get } = handlerOf()
  const response = await get(`/dossier/${PLAN}.html`)
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(await response.text()) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = response.headers.get('content-security-policy')
  expect(policy).toContain(`default-src 'none'; style-src 'sha256-${hash}'`)
  expect(policy).not.toContain('unsafe')
})

it.each([
  [`/dossier/finnes-ikke.html`, 'NODE_NOT_FOUND'],
  ['/dossier/organisasjon/kommuner.docx', 'NO_DOSSIER'],
  [`/dossier/${AUDIT}.pdf`, 'FORMAT_UNKNOWN'],
  [`/dossier/${AUDIT}`, 'PAGE_NOT_FOUND'],
  ['/dossier/%E0%A4%A.html', 'PAGE_NOT_FOUND'],
])('refuses %s with a page and a code', async (path, code) => {
  const { get, reported } = handlerOf()
  const response = await get(path)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain(`<code>${code}</code>`)
  expect(reported).toEqual([])
})

it('can only be read', async () => {
  const { handler } = handlerOf()
  const response = await handler(new Request(`http://127.0.0.1/dossier/${AUDIT}.md`, { method: 'POST' }))
  expect(response.status).toBe(405)
})

it('is linked from the page of a statement and of a document, and from no other', async () => {
  const { get } = handlerOf()
  const linked = async (path: string) => (await get(path)).text()
  for (const [path, key] of [
    [`/node/${PLAN}/i1/tiltak/1`, `${PLAN}/i1/tiltak/1`],
    [`/dokument/${AUDIT}`, AUDIT],
  ] as const) {
    const page = await linked(path)
    for (const ending of ['html', 'docx', 'md']) expect(page).toContain(`href="/dossier/${key}.${ending}"`)
  }
  expect(await linked('/node/organisasjon/kommuner')).not.toContain('/dossier/')
})
