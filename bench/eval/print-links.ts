import { CALIBRATION, DIRECT_FROM, LIKELY_FROM } from '../../ingest/link/calibration.ts'
import type { GroupScores, LinkReport } from './link-report.ts'
import type { LinkScores } from './links.ts'
import type { ReviewReport } from './review-report.ts'
import type { TransferReport } from './transfer.ts'

/** The report of links as lines. */
export function printLinks(report: LinkReport): readonly string[] {
  return [
    `Links (${report.shipped.pairs} pairs), calibration ${CALIBRATION.version}, likely from ${LIKELY_FROM}, direct from ${DIRECT_FROM}; 95 % by drawing measures`,
    ...withIntervals(
      'the shipped model (fitted on these grades where they are the given ones)',
      report.shipped,
      report.intervals,
    ),
    ...withIntervals(
      'cross-validated by measure (slope and intercept; the vocabulary is the shipped one)',
      report.crossValidated,
      report.crossValidatedIntervals,
    ),
    '  cross-validated in the same way:',
    ...Object.entries(report.compared).map(([name, scores]) => `    ${name.padEnd(20)}${inOneLine(scores)}`),
    ...table('per measure', report.perMeasure),
    ...table('per target', report.perTarget),
  ]
}

/** The report of a field where nothing was fitted, as lines. */
export function printTransfer({ shipped, intervals, compared }: TransferReport): readonly string[] {
  return [
    `School buildings, generated (${shipped.pairs} pairs): the same code, its own vocabulary, nothing fitted`,
    ...withIntervals('the shipped model', shipped, intervals),
    '  with the curves that the given graded links gave each:',
    ...Object.entries(compared).map(([name, scores]) => `    ${name.padEnd(20)}${inOneLine(scores)}`),
  ]
}

/** The report of reviews as lines. */
export function printReviews({ shipped, crossValidated, unreadable }: ReviewReport): readonly string[] {
  return [
    `Reviews (${shipped.pairs} pairs that people decided on${unreadable > 0 ? `, ${unreadable} lines unreadable` : ''}):`,
    `    ${'shipped'.padEnd(20)}${inOneLine(shipped)}`,
    `    ${'cross-validated'.padEnd(20)}${inOneLine(crossValidated)}`,
  ]
}

function withIntervals(title: string, scores: LinkScores, intervals: LinkReport['intervals']): string[] {
  return [
    `  ${title}:`,
    ...namesOf(scores).map(name => {
      const [low, high] = intervals[name] ?? [0, 0]
      return `    ${name.padEnd(12)}${round(scores[name])} [${round(low)}–${round(high)}]`
    }),
  ]
}

function inOneLine(scores: LinkScores): string {
  return namesOf(scores)
    .map(name => `${name} ${round(scores[name])}`)
    .join('  ')
}

function table(title: string, groups: Readonly<Record<string, GroupScores>>): string[] {
  return [
    `  ${title}: graded ≥ 1, said, right | grade 2, said, right`,
    ...Object.entries(groups).map(
      ([name, { graded, said, right, direct, saidDirect, rightDirect }]) =>
        `    ${name.padEnd(14)}${[graded, said, right].map(pad).join('')} |${[direct, saidDirect, rightDirect].map(pad).join('')}`,
    ),
  ]
}

function namesOf(scores: LinkScores): readonly (keyof LinkScores)[] {
  return (Object.keys(scores) as (keyof LinkScores)[]).filter(name => name !== 'pairs')
}

function pad(count: number): string {
  return String(count).padStart(4)
}

function round(value: number): string {
  return value.toFixed(3)
}
