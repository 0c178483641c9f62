import { type JudgedPair, type LinkScores, scorePairs } from './links.ts'

const DRAWS = 1_000
const SEED = 20_261_122

/** 95 % intervals of every score, measures drawn with replacement: [low, high]. */
export function intervals(pairs: readonly JudgedPair[]): Readonly<Record<string, readonly [number, number]>> {
  const groups = [...new Set(pairs.map(({ measure }) => measure))].map(measure =>
    pairs.filter(pair => pair.measure === measure),
  )
  let state = SEED
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const scores: LinkScores[] = []
  for (let at = 0; at < DRAWS; at += 1)
    scores.push(scorePairs(groups.flatMap(() => groups[draw(groups.length)]!)))
  const names = Object.keys(scores[0]!).filter(name => name !== 'pairs') as (keyof LinkScores)[]
  return Object.fromEntries(
    names.map(name => {
      const sorted = scores.map(score => score[name]).sort((a, b) => a - b)
      return [name, [sorted[Math.floor(DRAWS * 0.025)]!, sorted[Math.floor(DRAWS * 0.975)]!]] as const
    }),
  )
}
