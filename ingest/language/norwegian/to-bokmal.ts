import { STOP_WORDS } from './stop-words.ts'

/**
 * Regular differences, by the beginning or end of the word; some are within
 * bokmål, which has two forms. They come first: a list never ends.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  // Agents: brukarane, brukerne.
  [/arane$/, 'erne'],
  // styrkje, leggje, oppfølgjing
  [/([gklnr][gk]|[eiouyøå]k)j(e|er|a|ar|ande|ast|ing|inga|ingar|ingane|ingen|inger|ingene)$/, '$1$2'],
  // rådgivning, rådgiving
  [/ivning(en|er|ene|s)?$/, 'iving$1'],
  [/^frem(?=.)/, 'fram'],
  // With the ending, which the other form does not take.
  [/(undersøk|deltak|etterlev)ing(?:a|en|ar|er|ane|ene)?$/, '$1else'],
  [/røynsl(?:e|a|er|ene)$/, 'erfaring'],
  [/^heime/, 'hjemme'],
  [/heit(a|er|ene)?$/, 'het$1'],
  [/^vidare/, 'videre'],
  [/^sjølv/, 'selv'],
]

/** Roots that differ, also within compounds: `høyringsfrist`. Long enough not to occur in other words by chance. */
const ROOTS: readonly (readonly [string, string])[] = [
  ['høyring', 'høring'],
  ['høyrsel', 'hørsel'],
  ['høgskul', 'høyskol'],
  ['høgskole', 'høyskole'],
  ['kvardag', 'hverdag'],
  ['kvarandre', 'hverandre'],
  ['tenest', 'tjenest'],
  ['verksemd', 'virksomhet'],
  ['samanheng', 'sammenheng'],
  ['samanlikn', 'sammenlign'],
  ['rettleiing', 'veiledning'],
  ['rettleiar', 'veileder'],
  ['innleiing', 'innledning'],
  ['følgj', 'følg'],
  ['berekraft', 'bærekraft'],
  ['sjukeheim', 'sykehjem'],
  ['sjukemeld', 'sykmeld'],
  ['sykemeld', 'sykmeld'],
  ['sjuk', 'syk'],
  ['fråvær', 'fravær'],
  ['utgreiing', 'utredning'],
  ['tilråding', 'tilrådning'],
  ['rekneskap', 'regnskap'],
  ['gjevar', 'giver'],
  ['gjev', 'giv'],
  ['føretak', 'foretak'],
  ['førebygg', 'forebygg'],
  ['oppgåv', 'oppgav'],
  ['heilskap', 'helhet'],
  ['medverknad', 'medvirkning'],
  ['verknad', 'virkning'],
  ['verkemid', 'virkemid'],
  ['påverk', 'påvirk'],
  ['medverk', 'medvirk'],
  ['undersøkings', 'undersøkelses'],
  ['deltagelse', 'deltakelse'],
  ['løysing', 'løsning'],
  ['løys', 'løs'],
  ['kjeld', 'kild'],
  ['meistr', 'mestr'],
  ['forvaltar', 'forvalter'],
  ['tilskot', 'tilskudd'],
  ['bustad', 'bolig'],
  ['tilhøve', 'forhold'],
  ['omsyn', 'hensyn'],
  ['innhald', 'innhold'],
  ['samhald', 'samhold'],
  ['opphald', 'opphold'],
  ['vedlikehald', 'vedlikehold'],
  ['oppretthald', 'oppretthold'],
  ['menneskj', 'mennesk'],
  ['avgjerd', 'avgjørelse'],
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
  ['tilbod', 'tilbud'],
  ['innspel', 'innspill'],
  ['forsking', 'forskning'],
  ['oversyn', 'oversikt'],
  ['samansetjing', 'sammensetning'],
  ['samansetting', 'sammensetning'],
  ['setjing', 'setting'],
  ['foreining', 'forening'],
  ['betring', 'bedring'],
  ['teikn', 'tegn'],
  ['skilnad', 'forskjell'],
  ['ulikskap', 'ulikhet'],
  ['likskap', 'likhet'],
  ['månad', 'måned'],
  ['ønskj', 'ønsk'],
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
  eigar: 'eier',
  eigen: 'egen',
  eigne: 'egne',
  skular: 'skoler',
  skulane: 'skolene',
  høg: 'høy',
  høge: 'høye',
  høgare: 'høyere',
  høgast: 'høyest',
  veg: 'vei',
  vegen: 'veien',
  halde: 'holde',
  tilsett: 'ansatt',
  tilsette: 'ansatte',
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
  tiltaka: 'tiltakene',
  måla: 'målene',
  funna: 'funnene',
  vedtaka: 'vedtakene',
  tala: 'tallene',
  tal: 'tall',
  rettar: 'rettigheter',
  rettane: 'rettighetene',
  eining: 'enhet',
  eininga: 'enheten',
  einingar: 'enheter',
  einingane: 'enhetene',
  haust: 'høst',
  hausten: 'høsten',
  framleis: 'fremdeles',
  mellombels: 'midlertidig',
  døme: 'eksempel',
  aleine: 'alene',
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
