import { COMPARABLE_PROPERTIES } from '../../graph/model/terms.ts'
import { conflictsOf } from '../app/conflicts-of.ts'
import { scopeOf } from '../app/scope-of.ts'
import { PROPERTY_WORDS } from '../web/wording.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { nodeLine } from './node-lines.ts'
import { oneOf } from './one-of.ts'
import { quoteLines } from './quote-lines.ts'
import { scopeLine } from './scope-line.ts'
import { withReader } from './with-reader.ts'

interface Options extends StoreOptions {
  readonly document?: string
  readonly about?: string
  readonly property?: string
}

export const addConflicts: AddCommand = (program, context) => {
  storeCommand(program, 'conflicts', 'opplysninger som ikke begge kan stemme, med hvem som sier hva', context)
    .option('--document <key>', 'om eller i dette dokumentet')
    .option('--about <key>', 'bare om denne noden')
    .option(
      '--property <name>',
      `bare denne egenskapen: ${COMPARABLE_PROPERTIES.join(', ')}`,
      oneOf(COMPARABLE_PROPERTIES),
    )
    .action(({ store, json, document, about, property }: Options) =>
      withReader(store, async reader => {
        const [conflicts, scope] = await Promise.all([
          conflictsOf(reader, {
            ...(document && { document }),
            ...(about && { about }),
            ...(property && { property: [property] }),
          }),
          scopeOf(reader),
        ])
        if (json) return context.output.result(JSON.stringify({ conflicts, scope }))
        const { result } = context.output
        for (const { about: subject, property: name, qualifier, sides } of conflicts) {
          result(
            `${nodeLine(subject)}\n  ${PROPERTY_WORDS[name] ?? name}${qualifier === '' ? '' : ` (${qualifier})`}`,
          )
          for (const { value, claimedBy, evidence } of sides) {
            result(`    ${value} — ${claimedBy.join('; ')}`)
            for (const line of quoteLines(evidence, '      ')) result(line)
          }
          result('')
        }
        result(conflicts.length === 0 ? 'Ingen motstrid funnet.' : `${conflicts.length} motstridende par.`)
        result(scopeLine(scope))
      }),
    )
}
