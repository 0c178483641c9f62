import type { Coverage } from '../../graph/model/terms.ts'
import { coverageOf } from '../app/coverage-of.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { leftOutWords, strengthWords } from './link-words.ts'
import { nodeLine } from './node-lines.ts'
import { scopeLine } from './scope-line.ts'
import { withReader } from './with-reader.ts'

const WORDS: Readonly<Record<Coverage, string>> = {
  FOLLOWED_UP: 'svart på',
  PARTLY: 'delvis svart på',
  NONE_FOUND: 'ingen funnet',
  CANNOT_TELL: 'kan ikke avgjøres',
}

export const addCoverage: AddCommand = (program, context) => {
  storeCommand(program, 'coverage', 'hvilke funn og anbefalinger i en rapport som er fulgt opp', context)
    .argument('<report>', 'rapportens nøkkel, for eksempel dok-3-12-2023-2024')
    .action((report: string, { store, json }: StoreOptions) =>
      withReader(store, async reader => {
        const answer = await coverageOf(reader, report)
        if (json) return context.output.result(JSON.stringify(answer))
        const { result } = context.output
        result(answer.report.title ?? report)
        if (answer.report.properties.inCorpus === false)
          result('Dokumentet er bare kjent fra andre dokumenter. Teksten er ikke i samlingen.')
        if (answer.items.length === 0) result('\nIngen funn eller anbefalinger er kjent i dokumentet.')
        for (const { node, coverage, reason, links } of answer.items) {
          result(`\n${nodeLine(node)}\n  ${WORDS[coverage]}: ${reason}`)
          for (const { edge, by } of links) result(`    ${strengthWords(edge)}: ${nodeLine(by)}`)
        }
        result(`\n${scopeLine(answer.scope)}${leftOutWords(answer.leftOut)}`)
      }),
    )
}
