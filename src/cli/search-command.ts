import { LABELS, type NodeLabel } from '../../graph/model/labels.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../../graph/model/terms.ts'
import { AppError } from '../app/app-error.ts'
import { openSearch } from '../app/open-search.ts'
import { scopeOf } from '../app/scope-of.ts'
import { searchAll } from '../app/search-all.ts'
import { searchPlaceOf } from '../app/search-place-of.ts'
import { kindOf, labelOf } from '../search/filter-names.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { hitLines } from './hit-lines.ts'
import { namedValue } from './named-value.ts'
import { positiveInteger } from './positive-integer.ts'
import { repeated } from './repeated.ts'
import { scopeLine } from './scope-line.ts'
import { withReader } from './with-reader.ts'

interface Filters {
  readonly document?: readonly string[]
  readonly kind?: readonly DocumentKind[]
  readonly label?: readonly NodeLabel[]
  readonly year?: readonly number[]
}

interface Options extends StoreOptions, Filters {
  readonly limit: number
  readonly after?: string
  readonly explain?: boolean
}

const SYNTAX = `
Søkespråket: ord, "hele uttrykk", -uten, slag:tiltak, type:handlingsplan, dokument:tb2025-22, år:2023-2025.
Sett hele søket i enkle anførselstegn: sporbar search '"individuell plan" -barn slag:tiltak'.
Valg som gjentas, utvider; ulike valg snevrer inn.`

export const addSearch: AddCommand = (program, context) => {
  storeCommand(program, 'search', 'søk i dokumenter og utsagn', context)
    .argument('[words...]', 'det du leter etter; uten ord vises alt som valgene slipper gjennom')
    .option('--limit <number>', 'antall treff', positiveInteger, 10)
    .option('--document <key>', 'bare i dette dokumentet; kan gjentas', repeated(String))
    .option(
      '--kind <kind>',
      'bare i slike dokumenter, for eksempel Handlingsplan; kan gjentas',
      repeated(namedValue(kindOf, DOCUMENT_KINDS)),
    )
    .option(
      '--label <label>',
      'bare dette slaget, for eksempel Tiltak; kan gjentas',
      repeated(namedValue(labelOf, LABELS)),
    )
    .option('--year <year>', 'bare dokumenter fra dette året; kan gjentas', repeated(positiveInteger))
    .option('--after <cursor>', 'treffene etter dette, slik forrige side oppga det')
    .option('--explain', 'vis hva hvert treff har fått poeng for')
    .addHelpText('after', SYNTAX)
    .action((words: string[], { store, json, limit, after, explain = false, ...filters }: Options) =>
      withReader(store, async reader => {
        const text = words.join(' ')
        if (text.trim() === '' && Object.keys(filters).length === 0)
          throw new AppError(
            'ARGUMENT_INVALID',
            'There is nothing to search for.',
            'Give words, or a filter such as --label.',
          )
        const answer = await searchAll(reader, await openSearch(reader, searchPlaceOf(store)), {
          text,
          limit,
          ...(after !== undefined && { after }),
          ...searchFilters(filters),
        })
        const { groups, nodes, ...rest } = answer
        if (json) return context.output.result(JSON.stringify({ ...rest, scope: await scopeOf(reader) }))
        const { result, note } = context.output
        const { total, hits, hasNext, didYouMean, missing, nearest } = rest
        if (didYouMean !== null) result(`Mente du «${didYouMean}»?`)
        for (const sentence of missing) result(sentence)
        if (hits.length === 0) result('Ingen treff.')
        else if (!rest.confident) note('Ingenting sikkert; dette ligger nærmest.')
        for (const { text: name, key } of nearest) result(`Ligner på begrepet «${name}» [${key}]`)
        for (const hit of hits) for (const line of hitLines(hit, nodes, explain)) result(line)
        if (hits.length === 0) return result(scopeLine(await scopeOf(reader)))
        result(`${total} treff.`)
        if (hasNext) result(`Flere: --after ${hits.at(-1)!.cursor}`)
      }),
    )
}

function searchFilters({ document, kind, label, year }: Filters) {
  return {
    ...(document && { documents: document }),
    ...(kind && { kinds: kind }),
    ...(label && { labels: label }),
    ...(year && { years: year }),
  }
}
