import { sliceReading } from '../../document/reading.ts'
import { findDates } from '../../language/norwegian-dates.ts'
import type { ExtractorInput } from '../extractor.ts'
import { type Found, placeIn } from '../state.ts'
import { comparedWords } from '../statistic/compared-words.ts'

const MADE_PUBLIC =
  /(?:^|\s)(offentliggjort|offentleggjort|publisert|utgitt|lagt fram|lagt frem|levert|avgitt|datert|dato)\s*:?\s+(?=[\dA-ZÆØÅa-zæøå])/giu
const FIELD_LENGTH = 200
const YEAR = /^(?:rapportens år|år|utgivelsesår|utgivingsår|rapport(?:en)? fra)\s*:\s*((?:19|20)\d{2})\.?$/iu
const PERIOD =
  /(?:^|[.;]\s+)((?:undersøkt |revidert |evaluert )?periode(?:n)?|planperiode(?:n)?|tidsrom)\s*:\s*((?:19|20)\d{2})\s*(?:[-–—−]|til)\s*((?:19|20)\d{2})/iu
const COVERS =
  /(?:undersøkelsen|undersøkinga|revisjonen|kontrollen|evalueringen|evalueringa)\s+(?:omfatter|dekker|gjelder|omfattar|gjeld)\s+(?:\p{L}+\s+)?(?:perioden|årene|åra)\s+((?:19|20)\d{2})\s*(?:[-–—−]|til)\s*((?:19|20)\d{2})/iu
const NONE_OR_ALL = /^(andel(?:en)?\s[^:]{5,150}):\s*(ingen|alle|ingen av dem)\s*\.?$/iu

/** What a document says of itself in fields: its dates, its year, the period that it is about. */
export function addFields(found: Found, input: ExtractorInput): void {
  for (const block of input.tree.children) {
    if (block.type === 'furniture' || block.type === 'row') continue
    const { text } = block.reading
    const add = (
      property: 'date' | 'year' | 'period' | 'share',
      value: string,
      qualifier: string,
      from = 0,
      to = text.length,
    ): void => {
      const place = placeIn(input, block, sliceReading(block.reading, from, to))
      if (place) found.claims.push({ subject: { document: 'self' }, property, value, qualifier, place })
    }
    for (const match of text.matchAll(MADE_PUBLIC)) {
      const date = findDates(text).find(({ start }) => start === match.index + match[0].length)
      // In running text the words may be of something else: a field leads its line, has a colon, or a capital in a short block.
      const isField =
        match.index === 0 ||
        match[0].includes(':') ||
        (text.length < FIELD_LENGTH && /^\s*\p{Lu}/u.test(match[0]))
      if (!date || !isField) continue
      const how = match[1]!
        .toLowerCase()
        .replace(/^dat(?:o|ert)$/u, '')
        .replace('lagt frem', 'lagt fram')
      add('date', date.iso, how, match.index, date.end)
      // The year of an audit is the year in which it was made public.
      if (input.work.kind === 'AUDIT_REPORT' && /^(?:offentl|publ|utgitt)/u.test(how))
        add('year', date.iso.slice(0, 4), '', match.index, date.end)
    }
    const year = YEAR.exec(text)?.[1]
    if (year !== undefined) add('year', year, '')
    const period = PERIOD.exec(text)
    if (period)
      add(
        'period',
        `${period[2]}–${period[3]}`,
        /^(?:undersøkt|revidert|evaluert)/iu.test(period[1]!) ? 'undersøkt' : '',
      )
    const covers = COVERS.exec(text)
    if (covers)
      add('period', `${covers[1]}–${covers[2]}`, 'undersøkt', covers.index, covers.index + covers[0].length)
    const none = NONE_OR_ALL.exec(text)
    if (none) add('share', none[2]!.toLowerCase(), comparedWords(text, none[2]!, undefined))
  }
}
