import { STOP_WORDS } from './stop-words.ts'

/** Regular differences, by the beginning or end of the word. They come first: a list never ends. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/heit(a|er|ene)?$/, 'het$1'],
  [/^vidare/, 'videre'],
  [/^sjølv/, 'selv'],
]

/** Roots that differ, also within compounds: `høyringsfrist`. Long enough not to occur in other words by chance. */
const ROOTS: readonly (readonly [string, string])[] = [
  ['høyring', 'høring'],
  ['kvardag', 'hverdag'],
  ['kvarandre', 'hverandre'],
  ['teneste', 'tjeneste'],
  ['verksemd', 'virksomhet'],
  ['samanheng', 'sammenheng'],
  ['samanlikn', 'sammenlign'],
  ['rettleii', 'veiled'],
  ['rettleiar', 'veileder'],
  ['oppfølgjing', 'oppfølging'],
  ['følgj', 'følg'],
  ['berekraft', 'bærekraft'],
  ['sjukdom', 'sykdom'],
  ['sjukehus', 'sykehus'],
  ['sjukefråvær', 'sykefravær'],
  ['sjukeheim', 'sykehjem'],
  ['fråvær', 'fravær'],
  ['heimeoppfølging', 'hjemmeoppfølging'],
  ['heimetenest', 'hjemmetjenest'],
  ['heimesjuk', 'hjemmesyk'],
  ['utgreiing', 'utredning'],
  ['tilråding', 'tilrådning'],
  ['rekneskap', 'regnskap'],
  ['arbeidsgjevar', 'arbeidsgiver'],
  ['styresmakt', 'myndighet'],
  ['løyving', 'bevilgning'],
  ['føresegn', 'forskrift'],
  ['føremål', 'formål'],
  ['målsetjing', 'målsetting'],
  ['funksjonsnedsetjing', 'funksjonsnedsettelse'],
  ['funksjonsnedsetting', 'funksjonsnedsettelse'],
  ['brukar', 'bruker'],
  ['pårørand', 'pårørend'],
  ['innbyggjar', 'innbygger'],
  ['kvalitetsbetring', 'kvalitetsforbedring'],
  ['forbetring', 'forbedring'],
  ['handsam', 'behandl'],
  ['mogleg', 'mulig'],
  ['naudsynt', 'nødvendig'],
  ['tilgjengeleg', 'tilgjengelig'],
  ['offentleg', 'offentlig'],
  ['tryggleik', 'sikkerhet'],
  ['skule', 'skole'],
]

/** Whole words. */
const WORDS: Readonly<Record<string, string>> = {
  kva: 'hva',
  kven: 'hvem',
  kvar: 'hver',
  born: 'barn',
  borna: 'barna',
  dotter: 'datter',
  heim: 'hjem',
  heime: 'hjemme',
  heimen: 'hjemmet',
  sjuk: 'syk',
  sjuke: 'syke',
  vaksen: 'voksen',
  vaksne: 'voksne',
  auke: 'øke',
  aukar: 'øker',
  auka: 'økt',
  auking: 'økning',
  noreg: 'norge',
  ikkje: 'ikke',
  korleis: 'hvordan',
  kvifor: 'hvorfor',
  kor: 'hvor',
  frå: 'fra',
  saman: 'sammen',
  einskild: 'enkelt',
  einskilde: 'enkelte',
  åra: 'årene',
  veker: 'uker',
  veke: 'uke',
  tenar: 'tjener',
  leiar: 'leder',
  leiarar: 'ledere',
  leiing: 'ledelse',
  leiinga: 'ledelsen',
  gjev: 'gir',
  gje: 'gi',
  tek: 'tar',
  betre: 'bedre',
  fleire: 'flere',
  nokre: 'noen',
  mykje: 'mye',
  arbeidar: 'arbeider',
  lækjar: 'lege',
  lækjarar: 'leger',
  svara: 'svarene',
  tilskot: 'tilskudd',
  tilskota: 'tilskuddene',
  tiltaka: 'tiltakene',
  måla: 'målene',
  funna: 'funnene',
  vedtaka: 'vedtakene',
  tala: 'tallene',
  tal: 'tall',
}

const ROOT_OF = new Map(ROOTS)
const ANY_ROOT = new RegExp(ROOTS.map(([nynorsk]) => nynorsk).join('|'), 'g')

/**
 * The bokmål form of a nynorsk word in lower case, any other word as it is.
 * Inflections that the stemmer strips (-ar, -ane) are left to it.
 */
export function toBokmal(word: string): string {
  let form = known.get(word)
  if (form === undefined) {
    form = bokmalOf(word)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(word, form)
  }
  return form
}

/** Most words of a text stood there before, and looking for every root takes long. */
const known = new Map<string, string>()
const MOST_KNOWN = 50_000

function bokmalOf(word: string): string {
  const listed = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
  if (listed !== undefined) return listed
  let form = word
  for (const [pattern, bokmal] of RULES) form = form.replace(pattern, bokmal)
  form = form.replace(ANY_ROOT, nynorsk => ROOT_OF.get(nynorsk)!)
  // Nothing may become a function word by a rule: it would be dropped.
  return STOP_WORDS.has(form) && !STOP_WORDS.has(word) ? word : form
}
