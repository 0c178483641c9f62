import { readBackground } from '../app/background.ts'
import { vocabularyReport } from '../app/vocabulary-report.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { EXIT_CODES } from './exit-code.ts'
import { withReader } from './with-reader.ts'

export const addVocabulary: AddCommand = (program, context) => {
  const vocabulary = program.command('vocabulary').description('begrepene som lenkene bygger på')
  storeCommand(vocabulary, 'check', 'hold vokabularet opp mot tekstene i lageret', context).action(
    ({ store, json }: StoreOptions) =>
      withReader(store, async reader => {
        const report = await vocabularyReport(reader, await readBackground())
        const { result } = context.output
        const { concepts, documents, silent, inOneDocument, clashing, emptied, uncovered } = report
        if (json) result(JSON.stringify(report))
        else {
          result(`${concepts} begreper, ${documents} dokumenter.`)
          for (const concept of silent) result(`Finnes ikke i noen tekst: ${concept}`)
          for (const { concept, document } of inOneDocument)
            result(`Finnes i ett dokument, uten kilde: ${concept} (${document})`)
          for (const { label, concepts: owners } of clashing)
            result(`Samme betegnelse på flere begreper: «${label}» (${owners.join(', ')})`)
          for (const { concept, label } of emptied)
            result(`Betegnelsen finner ingenting: «${label}» (${concept})`)
          result('Ord uten begrep, i flest dokumenter først:')
          for (const { word, documents: places, times } of uncovered)
            result(`  ${word}: ${places} dokumenter, ${times} ganger`)
        }
        const problems = silent.length + inOneDocument.length + clashing.length + emptied.length
        process.exitCode = problems === 0 ? EXIT_CODES.OK : EXIT_CODES.PROBLEMS
      }),
  )
}
