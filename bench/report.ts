import { growth } from './measure/growth.ts'
import type { Machine } from './measure/machine.ts'
import type { LinkingFigures } from './measure/measure-linking.ts'
import type { MainFigures, ServerFigures } from './measure/measure-server.ts'
import type { SizeFigures } from './measure/measure-size.ts'

export interface Benchmarks {
  readonly machine: Machine
  readonly server: ServerFigures
  /** Smallest first. */
  readonly sizes: readonly SizeFigures[]
  readonly linking: readonly LinkingFigures[]
}

/** What is asked of a figure, in milliseconds. */
interface Target {
  readonly name: string
  readonly ms: number
  readonly atMost: number
}

/** The whole outcome as Markdown, so that it can be put into a page as it is. */
export function report({ machine, server, sizes, linking }: Benchmarks): string {
  const { cpu, cores, memoryGb, node } = machine
  return [
    `${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}. One client.`,
    targetTable(targets(server, sizes)),
    `Main query, ${server.main.runs} times after ${server.main.warmUp} for warm-up, ${whole(server.main.answerBytes / 1000)} kB an answer: ${rate(server.main)} where each answer is worked out, ${rate(server.remembered)} where the same question is asked again.`,
    sizeTable(sizes),
    linkTable(sizes.at(-1)!),
    linkingTable(linking),
  ].join('\n\n')
}

function rate({ requestsPerSecond, median, p99 }: MainFigures): string {
  return `${whole(requestsPerSecond)} requests/s (median ${one(median)} ms, p99 ${one(p99)} ms)`
}

function targets({ start, firstIngest, main }: ServerFigures, sizes: readonly SizeFigures[]): Target[] {
  const largest = sizes.at(-1)!
  return [
    {
      name: `Start with a stored graph to first answer (median of ${start.runs})`,
      ms: start.median,
      atMost: 1000,
    },
    {
      name: `First ingest of the bundled corpus to first answer (median of ${firstIngest.runs})`,
      ms: firstIngest.median,
      atMost: 3000,
    },
    { name: 'Main query over HTTP, p99', ms: main.p99, atMost: 15 },
    { name: `Search at ${largest.size}×, p99 of ${largest.search.runs}`, ms: largest.search.p99, atMost: 10 },
  ]
}

function targetTable(rows: readonly Target[]): string {
  return table(
    ['', 'ms', 'target', ''],
    rows.map(({ name, ms, atMost }) => [name, one(ms), `≤ ${atMost}`, ms <= atMost ? 'met' : '**missed**']),
  )
}

/** A figure of one size; `growth` says whether its growth is worth telling. */
interface Row<T> {
  readonly name: string
  readonly of: (size: T) => number
  readonly show?: (value: number) => string
  readonly growth?: boolean
}

const ROWS: readonly Row<SizeFigures>[] = [
  { name: 'documents', of: size => size.documents },
  { name: 'text, MB', of: size => size.mb, show: two },
  { name: 'nodes and edges', of: size => size.store.nodes + size.store.edges },
  { name: 'read and extract, ms', of: size => size.readMs, growth: true },
  { name: 'assemble, link and commit, ms', of: size => size.relinkMs, growth: true },
  { name: 'whole ingest, processor ms', of: size => size.ingestCpuMs, growth: true },
  { name: 'whole ingest, documents/s', of: size => size.documents / (ingestMs(size) / 1000) },
  { name: 'whole ingest, MB/s', of: size => size.mb / (ingestMs(size) / 1000), show: three },
  { name: 'again after one document changed, ms', of: size => size.oneChangedMs, growth: true },
  { name: 'a decision, median ms', of: size => size.decision.median, growth: true },
  { name: 'a decision, p99 ms', of: size => size.decision.p99 },
  { name: 'commit, rows/s', of: size => size.store.commitRowsPerSecond },
  { name: 'two hops, median ms', of: size => size.store.twoHop.median, show: three },
  { name: 'two hops, p99 ms', of: size => size.store.twoHop.p99, show: two },
  { name: 'build of the search index, ms', of: size => size.indexMs, growth: true },
  { name: 'search, median ms', of: size => size.search.median, show: two, growth: true },
  { name: 'search, p99 ms', of: size => size.search.p99, show: two, growth: true },
  { name: 'suggestions, median ms', of: size => size.suggest.median, show: two, growth: true },
  { name: 'suggestions, p99 ms', of: size => size.suggest.p99, show: two, growth: true },
  { name: 'export, ms', of: size => size.store.exportMs, growth: true },
  { name: 'check, ms', of: size => size.store.checkMs, growth: true },
  { name: 'peak memory, MB', of: size => size.peakMb },
]

function ingestMs({ readMs, relinkMs }: SizeFigures): number {
  return readMs + relinkMs
}

function sizeTable(sizes: readonly SizeFigures[]): string {
  return growthTable('', sizes, ROWS)
}

/** Links alone, between the plan, the reports and the letters of so many sets. */
const LINKING_ROWS: readonly Row<LinkingFigures>[] = [
  { name: 'nodes and edges', of: ({ nodes, edges }) => nodes + edges },
  { name: 'links found', of: ({ links }) => links },
  { name: 'pairs of measure and finding looked at', of: ({ pairs }) => pairs, growth: true },
  { name: 'all pairs that there are', of: ({ allPairs }) => allPairs, growth: true },
  { name: 'linking, processor ms', of: ({ cpuMs }) => cpuMs, growth: true },
  { name: 'linking, ms', of: ({ ms }) => ms, growth: true },
  { name: 'memory held before, MB', of: ({ heldMb }) => heldMb, growth: true },
  { name: 'peak memory, MB', of: ({ peakMb }) => peakMb, growth: true },
]

function linkingTable(linking: readonly LinkingFigures[]): string {
  return growthTable('Linking alone', linking, LINKING_ROWS)
}

function growthTable<T extends { readonly size: number }>(
  title: string,
  sizes: readonly T[],
  rows: readonly Row<T>[],
): string {
  const steps = sizes.slice(1).map((to, at) => ({ from: sizes[at]!, to }))
  return table(
    [
      title,
      ...sizes.map(({ size }) => `${size}×`),
      ...steps.map(({ from, to }) => `growth ${from.size}→${to.size}`),
    ],
    rows.map(({ name, of, show = whole, growth: grows }) => [
      name,
      ...sizes.map(size => show(of(size))),
      ...steps.map(({ from, to }) =>
        grows ? two(growth({ size: from.size, cost: of(from) }, { size: to.size, cost: of(to) })) : '',
      ),
    ]),
  )
}

function linkTable({ size, links }: SizeFigures): string {
  return table(
    [
      `Links at ${size}×`,
      'known',
      'found',
      'precision',
      'recall',
      'precision, partial too',
      'recall, partial too',
    ],
    links.map(({ type, known, found, ...shares }) => [
      type,
      whole(known),
      whole(found),
      ...[shares.precision, shares.recall, shares.precisionAny, shares.recallAny].map(two),
    ]),
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = head.map((_, at) => (at === 0 ? '---' : '--:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

function whole(value: number): string {
  return value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ' ')
}

function one(value: number): string {
  return value.toFixed(1)
}

function two(value: number): string {
  return value.toFixed(2)
}

function three(value: number): string {
  return value.toFixed(3)
}
