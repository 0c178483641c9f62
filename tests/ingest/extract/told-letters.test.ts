import { describe, expect, it } from 'vitest'
import type { ReadCase } from './read-case.ts'
import { digest, folder, lines, of, original, sha } from './told.ts'

describe('the letter about two plans', () => {
  it.skipIf(!folder)('asks three questions, each about its chapter', () => {
    const read = original('000')
    const questions = of(read, 'ConsultationQuestion')
    expect(questions.map(({ properties }) => properties?.chapter)).toEqual(['2', '3', '4'])
    expect(questions.map(({ place }) => lines(read, place))).toEqual([
      [49, 51],
      [53, 53],
      [55, 56],
    ])
    expect(questions.map(({ text }) => sha(text))).toEqual(QUESTION_HASHES)
    expect(read.relations.filter(({ type }) => type === 'ASKS_ABOUT')).toHaveLength(6)
  })

  it.skipIf(!folder)(
    'tells four recipients, the body that treats it, and that the plans share their areas',
    () => {
      const read = original('000')
      const types = read.relations.map(({ type }) => type)
      expect(types.filter(type => type === 'ADDRESSED_TO')).toHaveLength(4)
      expect(types.filter(type => type === 'SHARES_STRUCTURE_WITH')).toHaveLength(1)
      expect(read.relations.find(({ type }) => type === 'TREATED_BY')?.target).toEqual({
        organisation: 'Fagstyret',
      })
    },
  )

  it.skipIf(!folder)('asks what its digest asks', () => {
    const chapters = (read: ReadCase) =>
      of(read, 'ConsultationQuestion').map(({ properties }) => properties?.chapter)
    expect(chapters(digest('hsak202600600'))).toEqual(chapters(original('000')))
    const types = (read: ReadCase) => read.relations.map(({ type }) => type)
    expect(types(digest('hsak202600600'))).toEqual(types(original('000')))
  })
})

describe('the letter about the national health plan', () => {
  it.skipIf(!folder)('tells six main moves of the plan, at second hand, across a page break', () => {
    const read = original('004')
    const moves = of(read, 'PlanMove')
    expect(moves.map(({ place }) => lines(read, place)[0])).toEqual([51, 52, 53, 54, 55, 56])
    expect(
      moves.every(
        ({ ofWork, place }) => ofWork && place.kind === 'SECOND_HAND' && place.via === 'horing-nhsp-2024',
      ),
    ).toBe(true)
    expect(of(digest('horing-nhsp-2024'), 'PlanMove')).toHaveLength(6)
    expect(of(digest('meld-st-9-2023-2024'), 'PlanMove').map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
  })

  it.skipIf(!folder)('is treated by the central board', () => {
    const read = original('004')
    expect(read.relations.map(({ type, target }) => ({ type, target }))).toEqual([
      { type: 'TREATED_BY', target: { organisation: 'Sentralstyret' } },
    ])
  })
})

/** SHA-256 of the repaired questions, first twelve digits. */
const QUESTION_HASHES = ['61bc285e4610', 'e964a14ef768', '1a28f86f8592']
