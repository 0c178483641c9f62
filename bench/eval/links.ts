/** A file of graded links: pairs of a measure and a target that are not listed have grade 0. */
export interface LinksFile {
  readonly targets: Readonly<Record<string, unknown>>
  readonly measures: Readonly<Record<string, unknown>>
  readonly links: readonly GradedLink[]
}

interface GradedLink {
  readonly measureId: string
  readonly targetId: string
  /** 2 aims at the same deficiency, 1 meets a part of it. */
  readonly grade: number
}

/** What a model says of one pair. */
export interface Prediction {
  /** Probability of grade 1 or more, 0–1. */
  readonly any: number
  /** Probability of grade 2, 0–1. */
  readonly direct: number
  readonly saysAny: boolean
  readonly saysDirect: boolean
}

export interface LinkScores {
  readonly pairs: number
  readonly apGrade2: number
  readonly apAny: number
  readonly f1Grade2: number
  readonly f1Any: number
  /** Of grade 2, over always saying the base rate: 1 is perfect, 0 no better. */
  readonly brierSkill: number
  /** Expected calibration error of grade 2, ten bins of equal count. */
  readonly ece: number
}

export interface JudgedPair extends Prediction {
  readonly measure: string
  readonly target: string
  readonly grade: number
}

export function judgePairs(
  file: LinksFile,
  predict: (measure: string, target: string) => Prediction,
): readonly JudgedPair[] {
  const grades = new Map(
    file.links.map(({ measureId, targetId, grade }) => [`${measureId} ${targetId}`, grade]),
  )
  return Object.keys(file.measures).flatMap(measure =>
    Object.keys(file.targets).map(target => ({
      measure,
      target,
      grade: grades.get(`${measure} ${target}`) ?? 0,
      ...predict(measure, target),
    })),
  )
}

export function scorePairs(pairs: readonly JudgedPair[]): LinkScores {
  const rate = share(pairs, ({ grade }) => grade >= 2)
  const brier = mean(pairs.map(({ direct, grade }) => (direct - Number(grade >= 2)) ** 2))
  return {
    pairs: pairs.length,
    apGrade2: averagePrecision(pairs, ({ direct }) => direct, 2),
    apAny: averagePrecision(pairs, ({ any }) => any, 1),
    f1Grade2: f1(pairs, ({ saysDirect }) => saysDirect, 2),
    f1Any: f1(pairs, ({ saysAny }) => saysAny, 1),
    brierSkill: rate === 0 || rate === 1 ? 0 : 1 - brier / (rate * (1 - rate)),
    ece: calibrationError(pairs),
  }
}

/**
 * Mean of the precision at each right pair. Pairs of equal score have no order:
 * each counts with the precision that their block has on average.
 */
function averagePrecision(
  pairs: readonly JudgedPair[],
  score: (pair: JudgedPair) => number,
  least: number,
): number {
  const sorted = [...pairs].sort((a, b) => score(b) - score(a))
  const right = sorted.filter(({ grade }) => grade >= least).length
  let seen = 0
  let hits = 0
  let sum = 0
  while (seen < sorted.length) {
    const level = score(sorted[seen]!)
    const block = sorted.slice(seen).filter(pair => score(pair) === level)
    const blockHits = block.filter(({ grade }) => grade >= least).length
    for (let at = 1; at <= blockHits; at += 1) {
      const place = seen + (at * (block.length + 1)) / (blockHits + 1)
      sum += (hits + at) / place
    }
    seen += block.length
    hits += blockHits
  }
  return right === 0 ? 0 : sum / right
}

function f1(pairs: readonly JudgedPair[], says: (pair: JudgedPair) => boolean, least: number): number {
  const said = pairs.filter(says)
  const right = said.filter(({ grade }) => grade >= least).length
  const all = pairs.filter(({ grade }) => grade >= least).length
  return said.length + all === 0 ? 0 : (2 * right) / (said.length + all)
}

function calibrationError(pairs: readonly JudgedPair[]): number {
  const sorted = [...pairs].sort((a, b) => a.direct - b.direct)
  let error = 0
  for (let bin = 0; bin < 10; bin += 1) {
    const members = sorted.slice((bin * sorted.length) / 10, ((bin + 1) * sorted.length) / 10)
    if (members.length === 0) continue
    const gap = mean(members.map(({ direct }) => direct)) - share(members, ({ grade }) => grade >= 2)
    error += (members.length / sorted.length) * Math.abs(gap)
  }
  return error
}

function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return mean(values.map(value => Number(holds(value))))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
