import { LABELS, type NodeLabel } from '../../graph/model/labels.ts'
import { openSearch } from '../app/open-search.ts'
import { scopeOf } from '../app/scope-of.ts'
import { searchAll } from '../app/search-all.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { nodeLine, scopeLine } from './link-line.ts'
import { oneOf } from './one-of.ts'
import { positiveInteger } from './positive-integer.ts'
import { withReader } from './with-reader.ts'

interface Options extends StoreOptions {
  readonly limit: number
  readonly document?: string
  readonly label?: NodeLabel
}

export const addSearch: AddCommand = (program, context) => {
  storeCommand(program, 'search', 'søk i dokumenter og utsagn', context)
    .argument('<words...>', 'det du leter etter')
    .option('--limit <number>', 'antall treff', positiveInteger, 10)
    .option('--document <key>', 'bare i dette dokumentet')
    .option('--label <label>', 'bare dette slaget, for eksempel Measure', oneOf(LABELS))
    .action((words: string[], { store, json, limit, document, label }: Options) =>
      withReader(store, async reader => {
        const answer = await searchAll(reader, await openSearch(reader), {
          text: words.join(' '),
          limit,
          ...(document && { documents: [document] }),
          ...(label && { labels: [label] }),
        })
        const { total, confident, hits, facets, engine } = answer
        if (json)
          return context.output.result(
            JSON.stringify({ total, confident, engine, hits, facets, scope: await scopeOf(reader) }),
          )
        if (hits.length === 0) {
          context.output.result('Ingen treff.')
          return context.output.result(scopeLine(await scopeOf(reader)))
        }
        if (!confident) context.output.note('Ingenting sikkert; dette ligger nærmest.')
        for (const hit of hits) {
          const node = answer.nodes.get(hit.key)
          context.output.result(node ? nodeLine({ ...node, title: '', text: '' }) : hit.key)
          context.output.result(
            `    ${hit.snippet.text}\n    ${answer.nodes.get(hit.document)?.title ?? hit.document}`,
          )
        }
        context.output.result(`${total} treff.`)
      }),
    )
}
