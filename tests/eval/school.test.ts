import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baselines } from '../../bench/eval/baselines.ts'
import { scoredPairs } from '../../bench/eval/cross-validate.ts'
import { judgePairs, scorePairs } from '../../bench/eval/links.ts'
import { ingestSchool, type School } from '../../bench/eval/school.ts'
import { OWNERS, SCHOOL_AREAS } from '../../bench/generate/school/matters.ts'
import { schoolCorpus } from '../../bench/generate/school/school-corpus.ts'
import { contentStems } from '../../ingest/language/norwegian/content-stems.ts'

const { measures, findings, links } = schoolCorpus()

/** Whom a text is about: by the words that each owner has. */
function ownerOf(text: string): number {
  return OWNERS.findIndex(({ finding, measure }) =>
    [finding, ...measure].some(words => new RegExp(`(?<!\\p{L})${words}`, 'u').test(text)),
  )
}

describe('the generated corpus on school buildings', () => {
  it('has true links of which half share no content stem', () => {
    expect(links.length).toBeGreaterThan(25)
    const apart = links.filter(({ measure, finding }) => {
      const words = new Set(contentStems(measures[measure]!))
      return !contentStems(findings[finding]!).some(stem => words.has(stem))
    })
    expect(apart.length / links.length).toBeGreaterThanOrEqual(0.4)
    expect(apart.length / links.length).toBeLessThanOrEqual(0.6)
  })

  it('has false ones on the same matter of another owner, and on another matter of the same owner', () => {
    const matters = SCHOOL_AREAS.flatMap(area => area.matters)
    const matterOf = (text: string): number =>
      matters.findIndex(matter =>
        [matter.finding, matter.inItsWords, matter.inOtherWords, matter.inPart].some(template =>
          text.startsWith(template.split('{}')[0]!),
        ),
      )
    const right = new Set(links.map(({ measure, finding }) => `${measure} ${finding}`))
    let otherOwner = 0
    let otherMatter = 0
    for (const [measure, text] of Object.entries(measures)) {
      expect([text, ownerOf(text), matterOf(text)]).not.toContain(-1)
      for (const [finding, found] of Object.entries(findings)) {
        if (right.has(`${measure} ${finding}`)) {
          expect([ownerOf(text), matterOf(text)]).toEqual([ownerOf(found), matterOf(found)])
          continue
        }
        if (matterOf(text) === matterOf(found)) otherOwner += 1
        else if (ownerOf(text) === ownerOf(found)) otherMatter += 1
      }
    }
    expect(otherOwner).toBeGreaterThan(links.length)
    expect(otherMatter).toBeGreaterThan(links.length)
  })
})

describe('links in it, with nothing fitted on it', () => {
  let folder: string
  let school: School
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sporbar-school-'))
    school = await ingestSchool(folder)
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true }))

  it('have both ends among what was read', () => {
    const { file, view } = school
    for (const [key, text] of [...Object.entries(file.measures), ...Object.entries(file.targets)])
      expect(`${view.node(key)?.title ?? ''} ${view.node(key)?.text}`).toContain(text)
    expect(Object.keys(file.measures)).toHaveLength(Object.keys(measures).length)
  })

  it('are found and told from the false ones, far better than by words', () => {
    const { file, view, predict } = school
    const scores = scorePairs(judgePairs(file, predict))
    expect(scores.apGrade2).toBeGreaterThan(0.8)
    expect(scores.apAny).toBeGreaterThan(0.8)
    expect(scores.f1Grade2).toBeGreaterThan(0.7)
    expect(scores.f1Any).toBeGreaterThan(0.8)
    expect(scores.brierSkill).toBeGreaterThan(0.5)
    const others = baselines(view, Object.keys(file.targets))
    expect(others.length).toBeGreaterThan(2)
    for (const [, scoreOf] of others) {
      const pairs = scoredPairs(file, scoreOf).map(pair => ({
        ...pair,
        ...pair.scores,
        saysAny: false,
        saysDirect: false,
      }))
      expect(scores.apAny - scorePairs(pairs).apAny).toBeGreaterThan(0.3)
    }
  })
})
