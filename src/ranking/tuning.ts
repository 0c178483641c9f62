import type { Field } from './fields.ts'

/** All numbers that the order of hits depends on. */
export interface Tuning {
  readonly boosts: Readonly<Record<Field | 'parts', number>>
  readonly k1: number
  readonly b: number
  readonly around: number
  readonly inEarnest: number
  readonly justBelow: number
  readonly gramK1: number
  readonly gramB: number
  readonly gramWeight: number
  readonly leastAlike: number
  readonly alikeTrust: number
  readonly parentK1: number
  readonly parentB: number
  readonly parentWeight: number
  readonly coverageWeight: number
  readonly leastOfBestCoverage: number
  readonly leastOfBest: number
  readonly closenessWeight: number
  readonly lookedAtAgain: number
}

export const TUNING: Tuning = {
  boosts: {
    title: 2,
    number: 4,
    text: 1,
    parts: 0.03,
    heading: 0.6,
    section: 0.3,
    label: 0.5,
    address: 0.3,
    document: 0.3,
  },
  k1: 1.2,
  b: 0.75,
  around: 0.6,
  inEarnest: 0.3,
  justBelow: 0.9,
  gramK1: 0.6,
  gramB: 0.75,
  gramWeight: 0.7,
  leastAlike: 0.5,
  alikeTrust: 0.6,
  parentK1: 1.2,
  parentB: 0.4,
  parentWeight: 1,
  coverageWeight: 0.3,
  leastOfBestCoverage: 0.25,
  leastOfBest: 0.4,
  closenessWeight: 0.2,
  lookedAtAgain: 60,
}
