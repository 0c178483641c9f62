/** What one set of documents is about, and who is in it. All of it is invented. */
export interface Subject {
  /** `vedlikehold av skolebygg` */
  readonly field: string
  readonly directorate: string
  readonly ministry: string
  readonly committee: string
  /** Year of the assignment; the plan runs the ten years after. */
  readonly year: number
  /** Unique among the subjects of one year. */
  readonly number: number
}

/** Fields, each with the stem of its directorate and its ministry. */
const FIELDS = [
  ['skolebygg', 'Skolebygg', 'Skolebygg'],
  ['fiskerihavner', 'Havne', 'Havne'],
  ['skogbruk', 'Skog', 'Skog'],
  ['kulturminner', 'Kulturarvs', 'Kulturarvs'],
  ['turstier', 'Frilufts', 'Frilufts'],
  ['drikkevann', 'Vannforsynings', 'Vannforsynings'],
  ['folkebibliotek', 'Bibliotek', 'Bibliotek'],
  ['gang- og sykkelveier', 'Sykkelvei', 'Sykkelvei'],
  ['ferjekaier', 'Ferje', 'Ferje'],
  ['museumssamlinger', 'Museums', 'Museums'],
  ['kornlagre', 'Korn', 'Korn'],
  ['fyrstasjoner', 'Fyr', 'Fyr'],
  ['idrettsanlegg', 'Idretts', 'Idretts'],
  ['tunneler', 'Tunnel', 'Tunnel'],
  ['beiteområder', 'Beite', 'Beite'],
  ['vassdrag', 'Vassdrags', 'Vassdrags'],
  ['jernbanestasjoner', 'Stasjons', 'Stasjons'],
  ['kirkebygg', 'Kirkebygg', 'Kirkebygg'],
  ['lakseelver', 'Lakseelv', 'Lakseelv'],
  ['avfallsanlegg', 'Avfalls', 'Avfalls'],
] as const
const ASPECTS = ['vedlikehold av', 'sikkerhet ved', 'energibruk ved', 'tilgjengelighet ved', 'beredskap for']

/** Where the field lies: a field of the coast is another field, with a directorate of its own. */
const PLACES = ['', 'kyst', 'fjell', 'by', 'bygde', 'øy', 'dal', 'fjord', 'skjærgårds', 'grense'] as const

/** Subjects that there are before places, fields and aspects repeat themselves. */
export const SUBJECTS = PLACES.length * FIELDS.length * ASPECTS.length

/** The subject of a set. Throws RangeError beyond `SUBJECTS`, since two sets of one subject would mean each other. */
export function subjectOf(set: number): Subject {
  const field = FIELDS[set % FIELDS.length]
  const at = Math.floor(set / FIELDS.length) % ASPECTS.length
  const region = Math.floor(set / (FIELDS.length * ASPECTS.length))
  const aspect = ASPECTS[at]
  const place = PLACES[region]
  if (!field || !aspect || place === undefined)
    throw new RangeError(`There are ${SUBJECTS} subjects; ${set} is none of them.`)
  const [noun, office, ministry] = field
  const named = (body: string): string => (place === '' ? body : capital(place) + body.toLowerCase())
  return {
    field: `${aspect} ${place}${noun}`,
    directorate: `${named(office)}direktoratet`,
    ministry: `${named(ministry)}departementet`,
    committee: `${noun === 'skogbruk' ? 'nærings' : 'samferdsels'}komiteen`,
    // Letters of one directorate are told apart by their year; each set has two.
    year: 2016 + 2 * at,
    number: 1 + (set % FIELDS.length) + region * FIELDS.length,
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
