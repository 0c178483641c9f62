import { showNode } from '../app/show-node.ts'
import { relationWords } from '../web/wording.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { strengthWords } from './link-words.ts'
import { fieldLines, nodeLine } from './node-lines.ts'
import { quoteLines } from './quote-lines.ts'
import { withReader } from './with-reader.ts'

/** What is known of a link beside its ends. */
const LINK_FACTS: Readonly<Record<string, string>> = {
  path: 'Vei',
  missing: 'Ikke funnet',
  chapter: 'Kapittel',
  severity: 'Alvorlighet',
  severityScale: 'Skala',
}

export const addShow: AddCommand = (program, context) => {
  storeCommand(program, 'show', 'én node med sitater og lenker', context)
    .argument('<key>', 'nøkkel')
    .action((key: string, { store, json }: StoreOptions) =>
      withReader(store, async reader => {
        const view = await showNode(reader, key)
        if (json) return context.output.result(JSON.stringify(view))
        const { result } = context.output
        for (const parent of view.parents) result(nodeLine(parent))
        result(nodeLine(view.node))
        if (view.node.text) result(`\n${view.node.text}\n`)
        for (const line of fieldLines(view.node, '  ')) result(line)
        if (view.mentions.length > 0) result('\nStår i')
        for (const mention of view.mentions)
          for (const line of quoteLines(mention.evidence, '  ')) result(line)
        if (view.parts.length > 0) result('\nDeler')
        for (const part of view.parts) result(`  ${nodeLine(part)}`)
        for (const [words, links, direction] of [
          ['Lenker ut', view.out, 'OUT'],
          ['Lenker inn', view.in, 'IN'],
        ] as const) {
          if (links.length > 0) result(`\n${words}`)
          for (const { edge, node } of links) {
            result(`  ${relationWords(edge.type, direction)}: ${nodeLine(node)} — ${strengthWords(edge)}`)
            const reasons = edge.origin === 'DERIVED' ? edge.signals.map(({ text }) => text) : []
            // What a reason says is not said twice.
            for (const [name, value] of Object.entries(edge.properties))
              if (typeof value === 'string' && !reasons.some(reason => reason.includes(value)))
                result(`      ${LINK_FACTS[name] ?? name}: ${value}`)
            for (const reason of reasons) result(`      ${reason}`)
          }
        }
      }),
    )
}
