import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

describe('the packed tarball, installed without dev dependencies', () => {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sporbar-packed-'))
    const packed = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: ROOT })
    const listed = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('['))) as { filename: string }[]
    await writeFile(join(folder, 'package.json'), '{"private": true}')
    await run('npm', ['install', '--omit=dev', '--no-save', join(folder, listed[0]!.filename)], {
      cwd: folder,
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const sporbar = (...args: string[]) => run('npx', ['--no-install', 'sporbar', ...args], { cwd: folder })

  it('ingests the bundled corpus, and every span and edge of it holds', async () => {
    await sporbar('ingest', '--store', 'graph.db')
    const stats = JSON.parse((await sporbar('stats', '--store', 'graph.db', '--json')).stdout)
    expect(stats.nodes.Measure).toBe(25)
    expect(stats.linked).toBe(true)
    const check = JSON.parse((await sporbar('check', '--store', 'graph.db', '--json')).stdout)
    expect(check).toMatchObject({ ok: true, problems: [] })
    expect(check.checked.spans).toBeGreaterThan(1000)
  })

  it('serves the page and GraphQL, and ends within two seconds of SIGTERM', async () => {
    const main = join(folder, 'node_modules/sporbar/dist/src/cli/main.js')
    const server = spawn(process.execPath, [main, 'serve', '--store', 'graph.db', '--port', '0', '--json'], {
      cwd: folder,
    })
    const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
    const { url } = JSON.parse(line) as { url: string }
    const page = await fetch(url)
    expect(page.status).toBe(200)
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ measures { totalCount } }' }),
    })
    expect(await answer.json()).toEqual({ data: { measures: { totalCount: 25 } } })
    const asked = Date.now()
    server.kill('SIGTERM')
    const [code] = (await once(server, 'exit')) as [number]
    expect(code).toBe(0)
    expect(Date.now() - asked).toBeLessThan(2_000)
  })
})
