import type { CopyProgress } from '../app/copy-graph.ts'
import type { CopyReport } from '../app/copy-store.ts'
import type { AddCommand } from './command.ts'
import { reviewsOption } from './reviews-option.ts'

interface Options {
  readonly from: string
  readonly to: string
  readonly replace?: boolean
  readonly reviews?: string
  readonly json?: boolean
}

export const addCopy: AddCommand = (program, context) => {
  const { output } = context
  program
    .command('copy')
    .description('kopier alt fra ett lager til et annet: kilder, graf og avgjørelser')
    .requiredOption('--from <place>', 'lageret det kopieres fra: en fil, eller neo4j://VERT:PORT')
    .requiredOption('--to <place>', 'lageret det kopieres til')
    .option('--replace', 'la kopien ta plassen til det som er der')
    .addOption(reviewsOption(context))
    .option('--json', 'svar som JSON')
    .action(async ({ from, to, replace = false, reviews, json }: Options) => {
      const { copyStore } = await import('../app/copy-store.ts')
      const report = await copyStore({
        from,
        to,
        replace,
        ...(reviews && { reviews }),
        onProgress: progress => output.progress(progressWords(progress)),
      })
      output.result(json ? JSON.stringify(report) : summary(report, to))
    })
}

function progressWords({ stage, done }: CopyProgress): string {
  return stage === 'sources' ? `${done} kilder …` : `${done} tekster, noder og kanter …`
}

function summary(
  { sources, versions, nodes, edges, removed, reviews, revision }: CopyReport,
  to: string,
): string {
  return [
    `${sources} kilder, ${versions} tekster, ${nodes} noder og ${edges} kanter skrevet, ${removed} fjernet.`,
    `${reviews} avgjørelser lagt til i loggen.`,
    `${to}, revisjon ${revision}`,
  ].join('\n')
}
