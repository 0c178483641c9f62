import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { promisify } from 'node:util'

export interface BuiltImage {
  /** The file system of each stage, by its name or number. */
  readonly stages: ReadonlyMap<string, string>
  /** Of the last stage: where it works, and what it starts. */
  readonly workdir: string
  readonly entrypoint: readonly string[]
  readonly healthcheck: readonly string[]
  readonly user: string
  /** Commands of the last stage that were not run, since they are about the image's own system. */
  readonly notRun: readonly string[]
}

/**
 * Does what a Dockerfile says in folders below a temporary one, without an
 * engine: COPY takes only what is named, so that a file that the Dockerfile
 * forgets is missing here as it would be there. Of RUN only npm is run.
 */
export async function buildWithoutEngine(context: string): Promise<BuiltImage & { readonly root: string }> {
  const root = await mkdtemp(join(tmpdir(), 'sporbar-image-'))
  const stages = new Map<string, string>()
  const ignored = await allowedBy(context)
  let [stage, workdir, user] = ['', '/', 'root']
  let entrypoint: readonly string[] = []
  let healthcheck: readonly string[] = []
  let notRun: string[] = []
  for (const [word, rest] of instructionsOf(await readFile(join(context, 'Dockerfile'), 'utf8'))) {
    if (word === 'FROM') {
      stage = join(root, String(stages.size))
      stages.set(/ AS (\S+)$/i.exec(rest)?.[1] ?? String(stages.size), stage)
      ;[workdir, user, notRun] = ['/', 'root', []]
    } else if (word === 'WORKDIR') {
      workdir = rest
      await mkdir(join(stage, workdir), { recursive: true })
    } else if (word === 'COPY') {
      const [, from, names] = /^(?:--from=(\S+) )?(.*)$/.exec(rest)!
      const sources = names!.split(' ')
      const target = join(stage, workdir, sources.pop()!)
      for (const source of sources) {
        if (!from && !ignored(source)) throw new Error(`.dockerignore leaves out ${source}`)
        const path = from ? join(stages.get(from)!, source) : join(context, source)
        const into = rest.endsWith('/') ? join(target, basename(source)) : target
        await cp(path, into, { recursive: true, verbatimSymlinks: true })
      }
    } else if (word === 'RUN' && rest.startsWith('npm ')) {
      const [command, ...args] = rest.split(' ')
      await promisify(execFile)(command!, args, { cwd: join(stage, workdir) })
    } else if (word === 'RUN') notRun.push(rest)
    else if (word === 'USER') user = rest
    else if (word === 'ENTRYPOINT') entrypoint = JSON.parse(rest) as string[]
    else if (word === 'HEALTHCHECK') healthcheck = JSON.parse(rest.slice(rest.indexOf('['))) as string[]
  }
  return { root, stages, workdir: join(stage, workdir), entrypoint, healthcheck, user, notRun }
}

/** Instructions in order, continued lines joined, comments left out. */
function instructionsOf(text: string): readonly (readonly [string, string])[] {
  return text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const)
}

/** What .dockerignore lets through, as it is written here: everything is left out but what a line names. */
async function allowedBy(context: string): Promise<(path: string) => boolean> {
  const lines = (await readFile(join(context, '.dockerignore'), 'utf8')).split('\n')
  const named = lines.filter(line => line.startsWith('!')).map(line => line.slice(1))
  if (!lines.includes('*') || named.length === 0) throw new Error('.dockerignore lets everything through')
  return path => named.some(name => relative(name, path).split('/')[0] !== '..')
}
