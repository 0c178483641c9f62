import { readContribution } from './stored-contribution.ts'
import { contribute, makerOf, type TakeInContext } from './take-in.ts'

/**
 * Makes the contributions again that an older program or catalogue made, from
 * the texts that the store holds: their files need not be at hand. Gives how many.
 */
export async function refresh({ store, catalogue }: TakeInContext): Promise<number> {
  const madeBy = makerOf(catalogue)
  const stale = (await store.intakes()).filter(intake => intake.madeBy !== madeBy && intake.madeBy !== '')
  if (stale.length === 0) return 0
  const sources = new Set(stale.map(({ source }) => source))
  let count = 0
  for await (const intake of store.contributions()) {
    const stored = sources.has(intake.source) ? readContribution(intake) : undefined
    if (stored?.kind !== 'document') continue
    const { text, path } = intake
    const made = contribute({ text, path, mediaType: stored.contribution.mediaType }, [], catalogue)
    await store.putIntake({ ...intake, madeBy, contribution: made.contribution, messages: made.messages })
    count += 1
  }
  return count
}
