import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { outlineOf, readCase } from './read-case.ts'

/** Families with the number of their cases, and the extractors that read them. */
const FAMILIES = {
  'audit-report': [10, ['audit-report', 'claim']],
  consultation: [6, ['consultation', 'plan-move']],
  presentation: [4, ['presentation', 'activity', 'implemented-decision', 'statistic', 'claim']],
  'white-paper': [2, ['white-paper', 'plan-move']],
  decision: [5, ['decision']],
  statistic: [2, ['statistic', 'claim']],
  'status-report': [1, ['status-report', 'statistic', 'claim']],
} as const

for (const [family, [count, extractors]] of Object.entries(FAMILIES)) {
  const folder = fileURLToPath(new URL(`../../fixtures/${family}`, import.meta.url))
  const cases = readdirSync(folder).sort()
  const read = (name: string) => {
    const file = readdirSync(`${folder}/${name}`).find(one => one.startsWith('input.'))!
    return readCase(file, readFileSync(`${folder}/${name}/${file}`, 'utf8'), extractors)
  }

  describe(`${family}, in layouts and on subjects of their own`, () => {
    it('has every case', () => {
      expect(cases.length).toBe(count)
    })

    it.each(cases)('%s gives what was checked by hand', name => {
      const outline = outlineOf(read(name))
      const expected = `${folder}/${name}/expected.json`
      if (process.env.UPDATE === '1') writeFileSync(expected, `${JSON.stringify(outline, null, 2)}\n`)
      expect(existsSync(expected), `${expected} is missing; UPDATE=1 writes it`).toBe(true)
      expect(JSON.parse(JSON.stringify(outline))).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
    })

    it.each(cases)('%s has a place for everything that it asserts', name => {
      const { canonical, statements, relations, claims } = read(name)
      const spans = [...statements, ...claims]
        .map(({ place }) => place)
        .concat(relations.flatMap(({ places }) => places))
        .flatMap(place => place.spans)
      expect(spans.length).toBeGreaterThan(0)
      for (const { start, end, exact } of spans) expect(canonical.slice(start, end)).toBe(exact)
      const ids = statements.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { parent } of statements) if (parent !== undefined) expect(ids).toContain(parent)
    })
  })
}
