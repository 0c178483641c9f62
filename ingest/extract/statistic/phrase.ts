/** Finite verbs that follow a group in what is told of it; "som" before one keeps it in the phrase. */
const VERBS: ReadonlySet<string> = new Set(
  (
    'har hadde er var blir ble vart fikk får fekk mottok mottar mottek mangler manglet manglar synes meiner mener oppgir oppga ' +
    'svarer svarte sier sa seier bor bodde bruker brukte brukar deltok deltar deltek opplever opplevde opplevinga dekker dekket ' +
    'finnes fantes finst ligger lå står sto gikk går kom kommer ventet venter trenger trengte trengs økte øker aukar auka falt ' +
    'gir ga ville vil skal skulle kan kunne må måtte bør burde arbeider arbeidet sørger oppfyller oppfylte gjennomførte ' +
    'gjennomfører omfatter omfattet viser viste vurderer vurderte tilbyr tilbød krever krevde nådde når rapporterte rapporterer ' +
    'hogges plantes ligg satt sitter tok tar lever levde døde dør jobber jobbet eier eide driver drev mistet ' +
    'utgjorde utgjør utgjer inngår inngikk registrerte etablerte kjenner kjente besto består'
  ).split(' '),
)
const WORD = /[\p{L}\d]+(?:[-–/][\p{L}\d]*)*/gu
const MOST_WORDS = 12
/** A noun with its ending in place: what follows is its verb, unless one of these carries the phrase on. */
const ENDED = /(?:\p{L}{2}(?:er|ene|ane|ar)|barna?|folk|unge|voksne|\p{L}{4}(?:en|et))$/u
const CARRIES_ON =
  /^(?:og|eller|samt|med|uten|utan|i|på|under|over|mellom|fra|frå|til|av|for|hos|ved|som|langs|innen|innan|mot|om|blant|uten|\d.*)$/u

/**
 * The noun phrase with which a text begins: up to its verb, its end, or the
 * time that it is about. `kommunene som har svart` keeps its clause.
 */
export function phraseAt(text: string): string {
  const stop =
    /[.,;:()!?→«»"]|\s[-–]+[>\s]|\s(?:i|fra|per|pr\.?|for)\s+(?:(?:løpet|perioden|året|år)\s|(?:19|20)\d{2})|\s(?:og|mens|men)\s+\d|\s(?:hvert|hvart|kvart)\s+år|\s(?:ifølge|ifølgje|regnet|rekna|målt|sammenlignet|siden)\s/iu.exec(
      text,
    )
  const reach = stop ? text.slice(0, stop.index) : text
  let end = 0
  let before = ''
  let count = 0
  for (const match of reach.matchAll(WORD)) {
    const word = match[0].toLowerCase()
    if ((VERBS.has(word) && before !== 'som') || count === MOST_WORDS) break
    if (ENDED.test(before) && !CARRIES_ON.test(word)) break
    end = match.index + match[0].length
    before = word
    count += 1
  }
  return reach
    .slice(0, end)
    .replace(/\s+(?:som|og|i|av|for|til|på|med|ikke)$/iu, '')
    .trim()
}
