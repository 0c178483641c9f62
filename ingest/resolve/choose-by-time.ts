import type { WorkDraft } from '../document/contribution.ts'
import type { Reference } from '../document/reference.ts'

/** A short form without other signs of time speaks of something that was new then. */
const STILL_NEW_YEARS = 8

/**
 * The works that a reference can mean by time: those of the year that it tells,
 * else the newest that was there when the document that refers was written.
 * Several where time does not decide; none where it excludes all.
 */
export function chooseByTime(
  works: readonly WorkDraft[],
  { year, at }: Pick<Reference, 'year' | 'at'>,
): readonly string[] {
  if (year !== undefined) return ofYear(works, year)
  if (at === undefined) return works.map(({ key }) => key)
  const dated = works.map(work => ({ key: work.key, since: sinceOf(work) }))
  if (dated.some(({ since }) => since === undefined)) return works.map(({ key }) => key)
  const there = dated.filter(({ since }) => (since as string) <= at.slice(0, (since as string).length))
  const newest = there
    .map(({ since }) => since as string)
    .sort()
    .at(-1)
  if (newest === undefined || Number(at.slice(0, 4)) - Number(newest.slice(0, 4)) > STILL_NEW_YEARS) return []
  return there.filter(({ since }) => since === newest).map(({ key }) => key)
}

/** An audit of 2020–2023 that came in 2024 is spoken of by any of these years. */
function ofYear(works: readonly WorkDraft[], year: number): readonly string[] {
  const distances = works.map(work => ({ key: work.key, distance: distanceOf(work, year) }))
  const least = Math.min(...distances.map(({ distance }) => distance))
  return distances.filter(({ distance }) => distance === least).map(({ key }) => key)
}

function distanceOf({ date, period, identifier }: WorkDraft, year: number): number {
  const issued = yearsIn(date)
  if (issued.includes(year)) return 0
  const [from, to] = yearsIn(period)
  if (from === year || to === year || (from && to && from <= year && year <= to)) return 1
  const near = [...issued, ...yearsIn(identifier)].map(one => Math.abs(one - year))
  return near.length > 0 ? 1 + Math.min(...near) : Number.POSITIVE_INFINITY
}

/** From when a work was there, as exact as it is known. */
function sinceOf({ date, identifier, period }: WorkDraft): string | undefined {
  const year = yearsIn(identifier?.match(/\((.*)\)/)?.[1])[0] ?? yearsIn(period)[0]
  return date ?? (year === undefined ? undefined : String(year))
}

function yearsIn(text: string | undefined): readonly number[] {
  return (text?.match(/(?:19|20)\d{2}/g) ?? []).map(Number)
}
