import type { GraphEdge } from '../../graph/model/edge.ts'
import { traceChain } from '../app/trace-chain.ts'
import { relationWords } from '../web/wording.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { leftOutWords, strengthWords } from './link-words.ts'
import { nodeLine } from './node-lines.ts'
import { quoteLines } from './quote-lines.ts'
import { withReader } from './with-reader.ts'

export const addTrace: AddCommand = (program, context) => {
  storeCommand(
    program,
    'trace',
    'kjeden fra revisjonsfunn til tiltak, begge veier fra én node eller mellom to',
    context,
  )
    .argument('<from>', 'nøkkel')
    .argument('[to]', 'nøkkel')
    .action((from: string, to: string | undefined, { store, json }: StoreOptions) =>
      withReader(store, async reader => {
        const trace = await traceChain(reader, from, to)
        if (json) return context.output.result(JSON.stringify(trace))
        const { result } = context.output
        result(`${nodeLine(trace.from)}${leftOutWords(trace.leftOut)}`)
        if (to !== undefined && trace.paths.length === 0) result('Ingen kjede mellom de to.')
        for (const [at, path] of trace.paths.entries()) {
          result(`Kjede ${at + 1}`)
          path.edges.forEach((edge, step) => {
            const next = path.nodes[step + 1]
            const from = path.nodes[step]?.key
            result(`  ${wordsFrom(edge, from)} (${strengthWords(edge)})\n  ${next ? nodeLine(next) : ''}`)
            for (const line of quoteLines(edge.evidence, '      ')) result(line)
          })
        }
        for (const [words, links] of [
          ['Svarer på', trace.up],
          ['Får svar fra', trace.down],
        ] as const) {
          if (links.length > 0) result(words)
          for (const { depth, node, edge, via } of links) {
            result(`${'  '.repeat(depth)}${wordsFrom(edge, via)}: ${nodeLine(node)} — ${strengthWords(edge)}`)
          }
        }
      }),
    )
}

/** What the link is called, seen from one of its ends. */
function wordsFrom({ type, source }: GraphEdge, end: string | undefined): string {
  return relationWords(type, source === end ? 'OUT' : 'IN')
}
