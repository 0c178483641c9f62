import type { Commitment } from '../../../graph/model/terms.ts'
import { looksLikeVerb, verbAt } from '../../structure/verb.ts'

/**
 * The first that fits, on the words that a measure begins with: phrases before
 * single verbs, since "ser på muligheten for å innføre" introduces nothing. A
 * root stands for present tense, infinitive and noun, in bokmål and nynorsk.
 */
export const COMMITMENTS: readonly (readonly [Commitment, RegExp])[] = [
  // Only finds out; nothing is promised beyond that.
  ['STUDY', /^(?:ser?|sjå|sjår) på (?:mulighet|moglegheit|moglegheiter|behov)\p{L}*/iu],
  ['STUDY', /^(?:utred|utgrei|greier ut|greie ut|kartlegg|vurder|undersøk|analyser)\p{L}*/iu],
  // Tries out in a few places, with an end.
  ['PILOT', /^(?:piloter|pilot|prøver ut|prøve ut|test|prøvar ut|forsøk)\p{L}*/iu],
  // Looks at what is there, to change it afterwards.
  ['REVIEW', /^(?:gjennomgå|gå gjennom|går gjennom|evaluer|revider)\p{L}*/iu],
  // Others do the work.
  [
    'SUPPORT',
    /^(?:legge?r? til rette|legg til rette|tilrettelegg\p{L}*|gir? (?:\S+ ){0,6}?(?:støtte|støtta|veiledning|rettleiing|råd|opplæring|tilskudd|tilskot)|gjev? (?:støtte|rettleiing|råd|opplæring|tilskot)|bidra\p{L}* (?:til|med)|medverk\p{L}* til)/iu,
  ],
  ['SUPPORT', /^(?:støtt|understøtt|stimuler|motiver|oppfordr|veiled|rettlei|bistå|hjelp)\p{L}*/iu],
  // Makes what is shared known.
  ['INFORM', /^(?:informer|spre|formidl|kurs|publiser|opplys)\p{L}*/iu],
  // Makes or keeps up something that others can use.
  ['DEVELOP', /^(?:gjør tilgjengelig|gjøre tilgjengelig|gjer tilgjengeleg)/iu],
  [
    'DEVELOP',
    /^(?:utvikl|videreutvikl|vidareutvikl|videreføre?|vidarefør|tilgjengeliggjør|tilgjengeleggjer|oppdater|utarbeid|lage?r?)\p{L}*/iu,
  ],
  ['CLARIFY', /^(?:tydeliggjør|tydeleggjer|avklar|defin|fastsett|klargjør|presiser)\p{L}*/iu],
  ['COORDINATE', /^(?:koordiner|samordn|følge?r? opp|følgj|samarbeid)\p{L}*/iu],
  ['STRENGTHEN', /^(?:styrk|øk|auk|utvid|forbedr|betr|rekrutter|sikr)\p{L}*/iu],
  // Does it.
  ['INTRODUCE', /^(?:ta(?:r)? i bruk|sette?r? i verk|set i verk)/iu],
  [
    'INTRODUCE',
    /^(?:innfør|etabler|opprett|iverksett|implementer|gjennomfør|bygg|tilsett|ansett|tilby|tilbyr|arranger|start|digitaliser|moderniser|kjøp)\p{L}*/iu,
  ],
]

/** "skal, sammen med andre, …": what stands between commas is no part of the promise. */
const MODAL =
  /^(?:(?:skal|vil|må|bør|kan)(?:,[^,]{1,80},)?\s+(?:også\s+|òg\s+|i samarbeid med [^,]{1,60}, )?|å\s+)/iu
/** Present tense or infinitive in lower case: an item that goes on from the line above the list. */
const LOOKS_LIKE_VERB = /^\p{Ll}+(?:er|ar|ere|e|år|ør)(?=[\s,]|$)/u
/** Borrowed verbs, which look like comparatives: "harmonisere", not "tryggere". */
const BORROWED =
  /^\p{L}*(?:is|ifis|ad|ud|ul|in|on|ent|kt|pt|ol|im|ur|at|it|or|ot|eg|ig|iv|u|i|ast|ist|uks)erer?(?=[\s,]|$)/iu

/** The verb with which a measure begins, as printed, and how strongly it binds; nothing where it has none. */
export function commitmentOf(words: string): { readonly verb?: string; readonly commitment?: Commitment } {
  const text = words.trim().replace(MODAL, '')
  for (const [commitment, pattern] of COMMITMENTS) {
    const verb = pattern.exec(text)?.[0]
    if (verb !== undefined) return { verb: verb.toLowerCase(), commitment }
  }
  const verb = LOOKS_LIKE_VERB.exec(text)?.[0] ?? shortVerb(text) ?? capitalisedVerb(text)
  return verb === undefined ? {} : { verb }
}

/** "Reforhandle avtalen": a first word that can be nothing but a verb; one word alone is a name. */
function capitalisedVerb(text: string): string | undefined {
  const word = /^\p{Lu}\p{Ll}{2,}(?=\s+\S)/u.exec(text)?.[0].toLowerCase()
  if (word === undefined) return undefined
  const infinitive = word.endsWith('r') ? word.slice(0, -1) : word
  return BORROWED.test(word) || (infinitive.endsWith('e') && looksLikeVerb(infinitive)) ? word : undefined
}

/** "gi", "ta", "se": known, but without the ending of a verb. */
function shortVerb(text: string): string | undefined {
  const word = /^\p{L}{2,3}(?=\s)/u.exec(text)?.[0].toLowerCase()
  return word !== undefined && verbAt(`${word} `) !== undefined ? word : undefined
}
