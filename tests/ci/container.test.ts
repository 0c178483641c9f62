import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, chown, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_VERSION } from '../../bench/neo4j-server/server-release.ts'
import { type BuiltImage, buildWithoutEngine } from './dockerfile.ts'

/** Number of the user `node` in the image; root alone can become somebody else, and nobody else needs to. */
const NODE_USER = 1_000
const asNode = process.getuid?.() === 0 ? { uid: NODE_USER, gid: NODE_USER } : {}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

describe('the image that the Dockerfile makes', () => {
  let image: BuiltImage & { readonly root: string }
  beforeAll(async () => {
    image = await buildWithoutEngine(ROOT)
  })
  afterAll(() => rm(image.root, { recursive: true, force: true }))

  it('holds what production needs, and neither tests nor what only developers use', async () => {
    expect(image.stages.size).toBe(3)
    expect((await readdir(image.workdir)).sort()).toEqual([
      'corpus',
      'dist',
      'mutations.graphql',
      'node_modules',
      'package.json',
      'schema.graphql',
    ])
    await access(join(image.workdir, 'node_modules/neo4j-driver'))
    for (const developed of ['typescript', 'vitest', '@neo4j/graphql'])
      await expect(access(join(image.workdir, 'node_modules', developed))).rejects.toThrow('ENOENT')
    expect(image.user).toBe('node')
    expect(image.notRun).toEqual(['install -d -o node -g node /data'])
  })

  it('starts as a user who may write to its data alone, is found healthy once it answers, and not when it does not', async () => {
    const [command, ...args] = image.entrypoint
    const data = join(image.root, 'data')
    await mkdir(data)
    if (asNode.uid) await chown(data, asNode.uid, asNode.gid)
    await chmod(image.root, 0o755)
    const store = join(data, 'graph.db')
    const server = spawn(
      command!,
      [...args, 'serve', '--bundled', '--port', '0', '--json', '--store', store],
      {
        cwd: image.workdir,
        ...asNode,
      },
    )
    const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
    const { url } = JSON.parse(line) as { url: string }
    expect(await exitOf(image, url)).toBe(0)
    server.kill('SIGTERM')
    expect(await once(server, 'exit')).toEqual([0, null])
    expect(await exitOf(image, url)).toBe(1)
  })
})

/** What the health check ends with when the server is at this address. */
async function exitOf({ healthcheck, workdir }: BuiltImage, url: string): Promise<number> {
  const [command, ...args] = healthcheck
  const check = spawn(
    command!,
    args.map(arg => arg.replace('http://127.0.0.1:4000', url)),
    { cwd: workdir },
  )
  const [code] = (await once(check, 'exit')) as [number]
  return code
}

describe('docker-compose.yml', () => {
  it('starts the release that everything is proved on', async () => {
    const text = await readFile(join(ROOT, 'docker-compose.yml'), 'utf8')
    const images = [...text.matchAll(/^ +image: (.*)$/gm)].map(([, image]) => image)
    expect(images).toEqual([`neo4j:${DEFAULT_VERSION}-community`])
  })

  it('has no password but the one that whoever starts it must give', async () => {
    const text = await readFile(join(ROOT, 'docker-compose.yml'), 'utf8')
    const passwords = [...text.matchAll(/^.*(?:PASSWORD|NEO4J_AUTH).*:.*$/gm)].map(([line]) => line)
    expect(passwords.filter(line => !line.startsWith('#')).length).toBeGreaterThanOrEqual(2)
    for (const line of passwords.filter(line => !line.startsWith('#')))
      expect(line).toMatch(/: (?:neo4j\/)?\$\{SPORBAR_NEO4J_PASSWORD:\?[^}]+\}$/)
  })

  it('publishes ports to this machine alone', async () => {
    const text = await readFile(join(ROOT, 'docker-compose.yml'), 'utf8')
    const ports = [...text.matchAll(/^ +- (\S*:\d+)$/gm)].map(([, port]) => port!)
    expect(ports.length).toBeGreaterThanOrEqual(2)
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
  })
})
