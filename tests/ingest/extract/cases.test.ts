import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { outlineOf, readCase } from './read-case.ts'

const FAMILIES = { 'action-plan': 22, 'assignment-letter': 10 } as const
const EXTRACTORS = ['action-plan', 'assignment', 'deadline']

for (const [family, count] of Object.entries(FAMILIES)) {
  const folder = fileURLToPath(new URL(`../../fixtures/${family}`, import.meta.url))
  const cases = readdirSync(folder).sort()

  describe(`${family}, in layouts and on subjects of their own`, () => {
    it('has every case', () => {
      expect(cases.length).toBe(count)
    })

    it.each(cases)('%s gives what was checked by hand', name => {
      const file = readdirSync(`${folder}/${name}`).find(one => one.startsWith('input.'))!
      const read = readCase(file, readFileSync(`${folder}/${name}/${file}`, 'utf8'), EXTRACTORS)
      const outline = outlineOf(read)
      const expected = `${folder}/${name}/expected.json`
      if (process.env.UPDATE === '1') writeFileSync(expected, `${JSON.stringify(outline, null, 2)}\n`)
      expect(existsSync(expected), `${expected} is missing; UPDATE=1 writes it`).toBe(true)
      expect(JSON.parse(JSON.stringify(outline))).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
    })

    it.each(cases)('%s has a place for everything that it asserts', name => {
      const file = readdirSync(`${folder}/${name}`).find(one => one.startsWith('input.'))!
      const { canonical, statements, relations, claims } = readCase(
        file,
        readFileSync(`${folder}/${name}/${file}`, 'utf8'),
        EXTRACTORS,
      )
      const places = [...statements, ...claims]
        .map(({ place }) => place)
        .concat(relations.flatMap(one => one.places))
      const spans = places.flatMap(place => place.spans)
      expect(spans.length).toBeGreaterThan(0)
      for (const { start, end, exact } of spans) expect(canonical.slice(start, end)).toBe(exact)
      const ids = statements.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { parent } of statements) if (parent !== undefined) expect(ids).toContain(parent)
    })
  })
}
