import { growth } from '../measure/growth.ts'
import type { Machine } from '../measure/machine.ts'
import type { Figure } from './figure.ts'

export interface MeasuredSize {
  readonly size: number
  readonly figures: readonly Figure[]
}

/** The whole outcome as Markdown: both stores beside each other at each size, and how a figure grows to the largest. */
export function report(machine: Machine, version: string, sizes: readonly MeasuredSize[]): string {
  const { cpu, cores, memoryGb, node } = machine
  const [smallest, largest] = [sizes.at(-2), sizes.at(-1)!]
  const head = [
    '',
    ...sizes.flatMap(({ size }) => [`${size}× file`, `${size}× Neo4j`]),
    ...(smallest ? [`growth file ${smallest.size}→${largest.size}`, `growth Neo4j`] : []),
  ]
  const rows = largest.figures.map(({ name, decimals = 0, grows = false }) => {
    const each = sizes.map(({ figures }) => figures.find(figure => figure.name === name))
    const slopes = (['embedded', 'server'] as const).map(store => {
      const [from, to] = [each.at(-2)?.[store], each.at(-1)?.[store]]
      if (!grows || !smallest || from === undefined || to === undefined) return ''
      return growth({ size: smallest.size, cost: from }, { size: largest.size, cost: to }).toFixed(2)
    })
    return [
      name,
      ...each.flatMap(figure => [figure?.embedded, figure?.server].map(value => show(value, decimals))),
      ...(smallest ? slopes : []),
    ]
  })
  return [
    `${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}, Neo4j ${version} on the same machine. One client.`,
    [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
      .map(cells => `| ${cells.join(' | ')} |`)
      .join('\n'),
  ].join('\n\n')
}

function show(value: number | undefined, decimals: number): string {
  if (value === undefined) return ''
  return decimals > 0 ? value.toFixed(decimals) : value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ' ')
}
