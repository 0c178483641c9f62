import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { checkVocabulary } from '../../../ingest/link/check-vocabulary.ts'
import { readVocabulary } from '../../../ingest/read/read-vocabulary.ts'
import { VOCABULARY } from './school-buildings.ts'

const TEXTS = new Map([
  ['revisjon', 'Inneklimaet er dårlig. Kommunen har radon i kjelleren. Vaktmesteren mangler nøkkel.'],
  ['plan', 'Bedre inneklima i hver kommune. Skolen får vaktmesteren.'],
  ['brev', 'Kommunen bes om å rapportere. Vaktmesteren kan brukes. Skoler har inneklima.'],
])

describe('checking a vocabulary', () => {
  const report = checkVocabulary(VOCABULARY, TEXTS)

  it('tells concepts that match nothing, and those of one document only', () => {
    expect(report.silent).toContain('heis')
    expect(report.silent).not.toContain('inneklima')
    expect(report.inOneDocument).toEqual([{ concept: 'radon', document: 'revisjon' }])
  })

  it('ranks the words that no concept covers', () => {
    expect(report.uncovered[0]).toMatchObject({ documents: 3, times: 3 })
    expect(report.uncovered[0]?.word).toMatch(/^vaktmester/)
    expect(report.uncovered.map(({ word }) => word)).not.toContain('inneklima')
  })

  it('tells wordings of several concepts, and labels that stop words empty', () => {
    const clumsy = readVocabulary(`
name: Kluss
version: 1
concepts:
  - { id: tak, nb: tak, alt: [takstein, det som er over] }
  - { id: stein, nb: stein, alt: [takstein] }
`)
    const { clashing, emptied } = checkVocabulary(clumsy, TEXTS)
    expect(clashing).toEqual([{ label: 'takstein', concepts: ['stein', 'tak'] }])
    expect(emptied).toEqual([{ concept: 'tak', label: 'det som er over' }])
  })

  it('excuses a concept that names its source', () => {
    const sourced = readVocabulary(`
name: Kilder
version: 1
concepts:
  - { id: spir, nb: spir, source: Byggeforskriften }
`)
    expect(checkVocabulary(sourced, TEXTS).silent).toEqual([])
  })
})

describe('the bundled vocabulary', () => {
  it('has no two concepts of one wording', async () => {
    const file = new URL('../../../corpus/vocabulary.yaml', import.meta.url)
    const bundled = readVocabulary(await readFile(file, 'utf8'))
    const { clashing, emptied, concepts } = checkVocabulary(bundled, new Map())
    expect(concepts).toBeGreaterThan(70)
    expect({ clashing, emptied }).toEqual({ clashing: [], emptied: [] })
  })
})
