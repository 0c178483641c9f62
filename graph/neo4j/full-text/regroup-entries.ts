import { groupBy } from '../../model/group-by.ts'
import type { Run } from '../connection.ts'
import { shortFor } from './entry-facts.ts'
import { groupEntries, type PlacedEntry } from './group-entries.ts'

const PLACES = `
  UNWIND $versions AS version
  MATCH (e:SporbarEntry {version: version})
  RETURN {text: e.document + ' ' + version, id: e.id, isPassage: e.label = 'Passage', start: e.start, end: e.end, place: e.place} AS row
`
const GROUP = 'UNWIND $rows AS one MATCH (e:SporbarEntry {id: one.id}) SET e.place = one.place'

interface StoredPlace extends PlacedEntry {
  /** The text that it stands in, which two documents may have alike. */
  readonly text: string
  readonly place: string
}

/** Says of each entry of these versions which passage it stands in: also one that was there before may have got another around it. */
export async function regroupEntries(run: Run, versions: readonly string[]): Promise<void> {
  const byText = groupBy(await run<StoredPlace>(PLACES, { versions }), ({ text }) => text)
  const rows = [...byText.values()].flatMap(places => {
    const groups = groupEntries(places)
    return places
      .map(({ id, place: was }) => ({ id, place: shortFor(groups.get(id)!), was }))
      .filter(({ place, was }) => place !== was)
  })
  if (rows.length > 0) await run(GROUP, { rows })
}
