import { openSearch } from '../app/open-search.ts'
import { searchAll } from '../app/search-all.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { nodeLine } from './link-line.ts'
import { positiveInteger } from './positive-integer.ts'
import { withReader } from './with-reader.ts'

interface Options extends StoreOptions {
  readonly limit: number
}

export const addSearch: AddCommand = (program, context) => {
  storeCommand(program, 'search', 'søk i dokumenter og utsagn', context)
    .argument('<words...>', 'det du leter etter')
    .option('--limit <number>', 'antall treff', positiveInteger, 10)
    .action((words: string[], { store, json, limit }: Options) =>
      withReader(store, async reader => {
        const answer = await searchAll(reader, await openSearch(reader), { text: words.join(' '), limit })
        const { total, confident, hits, facets, engine } = answer
        if (json) return context.output.result(JSON.stringify({ total, confident, engine, hits, facets }))
        if (hits.length === 0) return context.output.result('Ingen treff.')
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
