import { type Command, InvalidArgumentError, Option } from 'commander'
import { STRENGTHS, type Strength } from '../../graph/model/edge.ts'
import { EDGE_TYPE_NAMES, type EdgeType } from '../../graph/model/ontology.ts'
import type { JudgedReview } from '../../graph/model/review.ts'
import type { DecisionRequest } from '../app/decide.ts'
import { addReviewer, type Reviewer, readableName, reviewerOf } from '../app/reviewers.ts'
import { type AddCommand, type CommandContext, type StoreOptions, storeCommand } from './command.ts'
import { reviewLines } from './review-lines.ts'
import { reviewsOption } from './reviews-option.ts'
import { withReader } from './with-reader.ts'

interface Options extends StoreOptions {
  readonly reviews?: string
  readonly reviewers?: string
  readonly as?: string
  readonly reason: string
  readonly type: EdgeType
  readonly strength?: Strength
}

export const addReview: AddCommand = (program, context) => {
  const review = program
    .command('review')
    .description('avgjørelser om lenker: godta, avvis, gi styrke, legg til')
  const ends = (name: string, about: string) =>
    decisionCommand(review, name, about, context)
      .argument('<source>', 'nøkkelen lenken går fra, for eksempel et tiltak')
      .argument('<target>', 'nøkkelen den går til, for eksempel et funn')
      .addOption(new Option('--type <type>', 'lenkens slag').choices(EDGE_TYPE_NAMES).default('FOLLOWS_UP'))
  const strength = new Option('--strength <strength>', 'DIRECT eller PARTIAL').choices(STRENGTHS)

  list(review, 'list', 'alle avgjørelser, og hva det ble av dem', () => true, context)
  list(review, 'orphans', 'avgjørelser som venter på bekreftelse eller har mistet lenken', waits, context)
  for (const [name, decision, about] of [
    ['accept', 'ACCEPT', 'godta en lenke'],
    ['reject', 'REJECT', 'avvis en lenke'],
  ] as const) {
    ends(name, about).action((source: string, target: string, options: Options) =>
      run(context, options, { decision, source, target, type: options.type, reason: options.reason }),
    )
  }
  ends('strength', 'si hvor langt en lenke rekker')
    .argument('<strength>', 'DIRECT: rettet mot det samme; PARTIAL: møter en del av det', readStrength)
    .action((source: string, target: string, given: Strength, { type, reason, ...options }: Options) =>
      run(
        context,
        { type, reason, ...options },
        { decision: 'SET_STRENGTH', source, target, type, reason, strength: given },
      ),
    )
  ends('add', 'legg til en lenke som mangler')
    .addOption(strength)
    .action((source: string, target: string, options: Options) =>
      run(context, options, {
        decision: 'ADD',
        source,
        target,
        type: options.type,
        reason: options.reason,
        ...(options.strength && { strength: options.strength }),
      }),
    )
  decisionCommand(
    review,
    'confirm',
    'bekreft en avgjørelse etter at originalens ord erstattet sitatet',
    context,
  )
    .argument('<id>', 'avgjørelsens id, fra `review orphans`')
    .action((confirms: string, options: Options) =>
      run(context, options, { decision: 'CONFIRM', confirms, reason: options.reason }),
    )
  review
    .command('token')
    .description('lag et token for en som skal avgjøre, og vis det denne ene gangen')
    .argument('<name>', 'fullt navn')
    .requiredOption('--reviewers <file>', 'filen med navn og avtrykk av token', context.settings.reviewers)
    .option('--json', 'svar som JSON')
    .action((name: string, { reviewers, json }: { reviewers: string; json?: boolean }) => {
      const token = addReviewer(reviewers, name)
      context.output.result(json ? JSON.stringify({ name: readableName(name), token }) : token)
    })
}

function list(
  review: Command,
  name: string,
  about: string,
  wanted: (judged: JudgedReview) => boolean,
  context: CommandContext,
): void {
  storeCommand(review, name, about, context).action(({ store, json }: StoreOptions) =>
    withReader(store, async reader => {
      const all = (await reader.reviews()).filter(wanted)
      const { result } = context.output
      if (json) return result(JSON.stringify({ reviews: all }))
      if (all.length === 0) return result('Ingen.')
      for (const judged of all) for (const line of reviewLines(judged)) result(line)
    }),
  )
}

function waits({ state }: JudgedReview): boolean {
  return state === 'PENDING' || state === 'ORPHANED'
}

function decisionCommand(review: Command, name: string, about: string, context: CommandContext): Command {
  return storeCommand(review, name, about, context)
    .addOption(reviewsOption(context))
    .option('--reviewers <file>', 'krev token fra denne filen, i SPORBAR_TOKEN', context.settings.reviewers)
    .option('--as <name>', 'hvem som avgjør')
    .requiredOption('--reason <text>', 'hvorfor')
}

async function run(context: CommandContext, options: Options, request: DecisionRequest): Promise<void> {
  const by = whoDecides(context, options)
  // Listing decisions waits for nothing that reads documents.
  const [{ readBackground }, { decide }] = await Promise.all([
    import('../app/background.ts'),
    import('../app/decide.ts'),
  ])
  const background = await readBackground()
  const place = { store: options.store, background, ...(options.reviews && { reviews: options.reviews }) }
  const decided = await decide(place, by, request)
  if (options.json) return context.output.result(JSON.stringify(decided))
  for (const line of reviewLines(decided.judged)) context.output.result(line)
}

/** By the token where there is a file of reviewers; on a machine without one, the name as it is given. */
function whoDecides({ settings }: CommandContext, { reviewers, as }: Options): Reviewer {
  if (!reviewers) return { name: readableName(as ?? ''), proof: 'GIVEN' }
  const reviewer = reviewerOf(reviewers, settings.token)
  if (as !== undefined && readableName(as) !== reviewer.name)
    throw new InvalidArgumentError(`Tokenet tilhører ${reviewer.name}, og ikke ${as}.`)
  return reviewer
}

function readStrength(value: string): Strength {
  const strength = STRENGTHS.find(one => one === value.toUpperCase())
  if (strength) return strength
  throw new InvalidArgumentError('Oppgi DIRECT eller PARTIAL.')
}
