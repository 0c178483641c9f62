import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendReview } from '../../graph/reviews/append-review.ts'
import { readReviewLog } from '../../graph/reviews/read-review-log.ts'
import { inventedReview, inventedReviews } from './invented-review.ts'

const CHILD = fileURLToPath(new URL('./append-child.ts', import.meta.url))
const KILLS = 50
/** Two write at once and are both killed. */
const AT_ONCE = 2
const LONGEST_MS = 60

describe('the log of decisions', () => {
  let folder = ''
  let file = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sporbar å #1-'))
    file = join(folder, 'ny mappe', 'graph.db.reviews.jsonl')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const ids = () => readReviewLog(file).reviews.map(({ id }) => id)

  it('holds what was written, one decision a line, and is made with its folder', async () => {
    expect(readReviewLog(file)).toEqual({ reviews: [], messages: [] })
    const reviews = inventedReviews(3)
    for (const review of reviews) appendReview(file, review)
    expect(readReviewLog(file)).toEqual({ reviews, messages: [] })
    const text = await readFile(file, 'utf8')
    expect(text.split('\n')).toHaveLength(4)
    expect(JSON.parse(text.split('\n')[1]!)).toEqual(reviews[1])
  })

  it('counts a decision once that is there twice, and orders by time and not by place', async () => {
    const [first, second] = inventedReviews(2)
    for (const review of [second!, first!, second!]) appendReview(file, review)
    expect(ids()).toEqual([first!.id, second!.id])
  })

  it.each([
    ['no JSON', '{"decision":"ACCEPT",'],
    ['a list', '[]'],
    ['an unknown decision', JSON.stringify({ ...inventedReview(), decision: 'MAYBE' })],
    ['a link of unknown type', JSON.stringify({ ...inventedReview(), type: 'LIKES' })],
    ['a strength that is none', JSON.stringify({ ...inventedReview(), strength: 'SOME' })],
    ['a confirmation of nothing', JSON.stringify({ ...inventedReview(), decision: 'CONFIRM' })],
    ['no reviewer', JSON.stringify({ ...inventedReview(), reviewer: '' })],
    ['no quotes', JSON.stringify({ ...inventedReview(), quotes: {} })],
  ])('tells of a line that is %s, with its number, and reads the others', async (_what, line) => {
    const [first, second] = inventedReviews(2)
    appendReview(file, first!)
    await writeFile(file, `${line}\n`, { flag: 'a' })
    appendReview(file, second!)
    const { reviews, messages } = readReviewLog(file)
    expect(reviews).toEqual([first, second])
    expect(messages).toMatchObject([{ code: 'REVIEW_UNREADABLE', line: 2, severity: 'warning' }])
    expect(await readFile(file, 'utf8')).toContain(line)
  })

  it('truncated at every byte loses no other decision, and takes new ones without touching the remains', async () => {
    const reviews = inventedReviews(3)
    for (const review of reviews) appendReview(file, review)
    const whole = await readFile(file)
    const ends = [...whole.entries()].filter(([, byte]) => byte === 10).map(([at]) => at)
    expect(whole.length).toBeGreaterThan(1000)
    const next = inventedReview({ reviewer: 'Ola Nordmann' })
    for (let length = 0; length <= whole.length; length++) {
      const cut = whole.subarray(0, length)
      await writeFile(file, cut)
      // A decision is whole with its last brace, with or without the line end.
      const kept = ends.filter(end => end <= length).length
      expect(readReviewLog(file).reviews).toEqual(reviews.slice(0, kept))
      expect(readReviewLog(file).messages).toHaveLength(
        ends.includes(length) || whole[length - 1] === 10 || length === 0 ? 0 : 1,
      )
      appendReview(file, next)
      const after = readReviewLog(file)
      expect(after.reviews).toHaveLength(kept + 1)
      expect(after.reviews).toEqual(expect.arrayContaining([...reviews.slice(0, kept), next]))
      expect((await readFile(file)).subarray(0, length).equals(cut)).toBe(true)
    }
  }, 120_000)

  it('does not mix the lines of writers at once', async () => {
    const told = await Promise.all(['Kari', 'Ola', 'Ane'].map(name => run(name, '200').done))
    const acknowledged = told.flat()
    expect(acknowledged).toHaveLength(600)
    expect(readReviewLog(file).messages).toEqual([])
    expect(new Set(ids())).toEqual(new Set(acknowledged))
  }, 60_000)

  it('killed at any instant, fifty times, holds every acknowledged decision', async () => {
    const acknowledged: string[] = []
    for (let kill = 0; kill < KILLS; kill += AT_ONCE) {
      const children = Array.from({ length: AT_ONCE }, (_, n) => run(`Person ${kill + n}`))
      await Promise.all(children.map(child => child.ready))
      await sleep(Math.random() * LONGEST_MS)
      for (const child of children) child.kill()
      acknowledged.push(...(await Promise.all(children.map(child => child.done))).flat())
      const held = new Set(ids())
      expect(acknowledged.filter(id => !held.has(id))).toEqual([])
    }
    expect(acknowledged.length, 'the writers got somewhere').toBeGreaterThan(KILLS)
  }, 240_000)

  it('says with a code that it cannot be written or read', async () => {
    await writeFile(join(folder, 'fil'), '')
    const below = join(folder, 'fil', 'log.jsonl')
    expect(() => appendReview(below, inventedReview())).toThrow(
      expect.objectContaining({ code: 'REVIEWS_UNWRITABLE' }),
    )
    expect(() => readReviewLog(folder)).toThrow(expect.objectContaining({ code: 'REVIEWS_UNREADABLE' }))
  })

  /** `done`: the ids that it acknowledged, when it has ended. */
  function run(name: string, ...count: string[]) {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, file, name, ...count], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const told: string[] = []
    let tellReady = () => {}
    const ready = new Promise<void>(resolve => {
      tellReady = resolve
    })
    createInterface({ input: child.stdout }).on('line', line =>
      line === 'ready' ? tellReady() : told.push(line),
    )
    const done = new Promise<readonly string[]>(resolve => {
      child.once('close', () => resolve(told))
    })
    return { ready, done, kill: () => child.kill('SIGKILL') }
  }
})
