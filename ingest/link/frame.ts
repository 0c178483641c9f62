/** Which part of a sentence words stand in, and so how surely the sentence is about them. */
export type Role = 'OBJECT' | 'PURPOSE' | 'EXAMPLE' | 'MEANS' | 'CIRCUMSTANCE' | 'TOPIC'

/** A part of a sentence: [start, end) in it. */
export interface Clause {
  readonly role: Role
  readonly start: number
  readonly end: number
}

/** What announces the part that follows it. First match at a place counts, so longer ones come first. */
const CUES: readonly (readonly [Role, string])[] = [
  // What it shall lead to.
  ['PURPOSE', 'som (?:grunnlag|støtte|bidrag) (?:for|til)'],
  ['PURPOSE', 'for at|for å|slik at|med sikte på|med mål om|i den hensikt|med det formål'],
  ['PURPOSE', '(?<=, )så(?= \\p{L})'],
  ['PURPOSE', 'som (?:bidrar til|understøtter|støtter|fremmer|styrker|sikrer)'],
  // What it is done with.
  ['MEANS', 'gjennom|ved hjelp av|ved bruk av|i innspill til|gjennom innspill til'],
  // When, where and for whom: said in passing.
  ['CIRCUMSTANCE', 'når|dersom|hvis|i tilfelle'],
  ['CIRCUMSTANCE', 'i (?:samsvar|tråd|samråd) med|avhengig av|ut fra|innenfor'],
  ['EXAMPLE', 'blant annet|herunder|medregnet|inkludert|for eksempel|bl\\.a\\.'],
]

/** To tell or find out about something is not to change it. */
const INFORMING =
  '\\p{L}*(?:informasjon|analyser?|analysar|forskning|forsking|undersøkelser?|undersøking|utredninger?|utgreiing|statistikk)(?:en|ene|a)?'
const ABOUT = `(?<=(?<!\\p{L})${INFORMING})(?:,? (?:og|eller) ${INFORMING})?,? (?:om|på|av|knyttet til)`

/** How a measure begins says how much it promises, not what it is about. */
const LEAD =
  /^(?:\p{L}+ )?(?:legger til rette for|ser på muligheten for|bidrar til|bidra til|sørger? for|arbeider for)(?: å| at)?(?!\p{L})/iu

const BOUNDARY = new RegExp(
  `(?<!\\p{L})(?:${CUES.map(([, cue]) => `(${cue})`).join('|')})(?!\\p{L})|(${ABOUT})(?!\\p{L})`,
  'giu',
)

/**
 * Cuts the sentence of a measure into its parts: what is done to what, what for,
 * with what, under which circumstances, and what it only tells about. Rough by
 * intention: a part without a cue belongs to what stands before it.
 */
export function clausesOf(text: string): readonly Clause[] {
  let start = 0
  return text.split(SENTENCE_END).flatMap(sentence => {
    const clauses = clausesOfSentence(sentence, start)
    start += sentence.length
    return clauses
  })
}

/** Keeps the end with its sentence, so that lengths add up. */
const SENTENCE_END = /(?<=[.!?;:]\s)/u

function clausesOfSentence(text: string, offset: number): readonly Clause[] {
  const clauses: Clause[] = []
  const lead = LEAD.exec(text)?.[0].length ?? 0
  let role: Role = 'OBJECT'
  let start = 0
  for (const cue of text.matchAll(BOUNDARY)) {
    if (cue.index < lead) continue
    const next = CUES[cue.slice(1).findIndex(group => group !== undefined)]?.[0] ?? 'TOPIC'
    // Examples and means of what is only told about are told about too.
    if (role === 'TOPIC' && next !== 'PURPOSE') continue
    clauses.push({ role, start: offset + start, end: offset + cue.index })
    role = next
    start = cue.index
  }
  return [...clauses, { role, start: offset + start, end: offset + text.length }]
}
