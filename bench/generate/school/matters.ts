/**
 * What an audit of school buildings finds, and what a plan may do about it.
 * `{}` is whom it is about. The words were chosen before the model saw them and
 * are not to be changed to please it; some the vocabulary knows nothing of.
 */
export interface Matter {
  readonly name: string
  readonly finding: string
  /** Present tense, no subject; aims at the deficiency in the finding's own words. */
  readonly inItsWords: string
  /** The same in other words, or by what it takes. */
  readonly inOtherWords: string
  /** A part of it, or what must come first. */
  readonly inPart: string
}

export interface SchoolArea {
  readonly title: string
  readonly goal: string
  readonly matters: readonly Matter[]
}

/** Whom a matter may be about: as findings say it, and as measures do. */
export const OWNERS = [
  { finding: 'kommunene', measure: ['kommunene', 'grunnskolene'] },
  { finding: 'fylkeskommunene', measure: ['fylkeskommunene', 'videregående opplæring'] },
  { finding: 'friskolene', measure: ['friskolene', 'private skoleeiere'] },
] as const

export const SCHOOL_AREAS: readonly SchoolArea[] = [
  {
    title: 'Sunne og sparsomme bygg',
    goal: 'Alle oppholder seg i rom som er gode å puste i.',
    matters: [
      {
        name: 'inneklima',
        finding: 'Luftkvaliteten er for dårlig i undervisningsrommene hos {}.',
        inItsWords: 'krever målinger og bedre luftkvalitet i undervisningsrommene hos {}',
        inOtherWords: 'skifter ut ventilasjonsanlegg for {}',
        inPart: 'undersøker forekomsten av radon sammen med {}',
      },
      {
        name: 'energi',
        finding: 'Strømforbruket øker år for år hos {}.',
        inItsWords: 'setter et tak for strømforbruket hos {}',
        inOtherWords: 'betaler for varmepumper og isolering hos {}',
        inPart: 'holder konkurranser om lavere temperatur for {}',
      },
    ],
  },
  {
    title: 'Planmessig vedlikehold',
    goal: 'Bygningene blir tatt vare på til rett tid.',
    matters: [
      {
        name: 'vedlikehold',
        finding: 'Etterslepet vokser hos {}, og ingen vet hva det koster.',
        inItsWords: 'tar igjen etterslepet hos {}',
        inOtherWords: 'innfører krav om vedlikehold hvert femte år for {}',
        inPart: 'utvikler en mal for bygningsgjennomgang til {}',
      },
      {
        name: 'register',
        finding: 'Det mangler oversikt over bygninger hos {}.',
        inItsWords: 'lager en samlet oversikt over bygninger hos {}',
        inOtherWords: 'oppretter et bygningsregister med plikt for {} til å delta',
        inPart: 'gjennomfører en kartlegging blant {}',
      },
    ],
  },
  {
    title: 'Et sted for alle',
    goal: 'Ingen blir stengt ute.',
    matters: [
      {
        name: 'tilgjengelighet',
        finding: 'Fremkommeligheten svikter for dem som sitter i rullestol, hos {}.',
        inItsWords: 'sikrer fremkommeligheten for rullestol hos {}',
        inOtherWords: 'bygger heis og rampe hos {}',
        inPart: 'setter opp tydelige skilt hos {}',
      },
      {
        name: 'uteområde',
        finding: 'Skolegården er nedslitt og uten skygge hos {}.',
        inItsWords: 'fornyer skolegården hos {}',
        inOtherWords: 'ruster opp uteområder sammen med {}',
        inPart: 'gir planter og beplantning til {}',
      },
    ],
  },
  {
    title: 'Trygghet',
    goal: 'Barn og unge kommer trygt frem og hjem.',
    matters: [
      {
        name: 'brann',
        finding: 'Rømning tar for lang tid hos {}.',
        inItsWords: 'øver på rømning hos {}',
        inOtherWords: 'kontrollerer brannsikkerheten hos {}',
        inPart: 'gir tilskudd til sprinkleranlegg for {}',
      },
      {
        name: 'skolevei',
        finding: 'Barn må krysse sterkt trafikkert vei, og det skjer ulykker, hos {}.',
        inItsWords: 'legger om trafikkert vei sammen med {}',
        inOtherWords: 'anlegger fortau og gangfelt for {}',
        inPart: 'deler ut refleksvester gjennom {}',
      },
    ],
  },
  {
    title: 'Plass og folk',
    goal: 'Det er nok rom og nok hender.',
    matters: [
      {
        name: 'plass',
        finding: 'Plassmangelen er stor, og mange underviser i gangene, hos {}.',
        inItsWords: 'avhjelper plassmangelen hos {}',
        inOtherWords: 'kjøper paviljonger og fører opp tilbygg for {}',
        inPart: 'utarbeider prognoser sammen med {}',
      },
      {
        name: 'driftskompetanse',
        finding: 'Vaktmestrene er for få og har ikke den opplæringen de trenger, hos {}.',
        inItsWords: 'lærer opp flere vaktmestre hos {}',
        inOtherWords: 'styrker driftskompetansen hos {}',
        inPart: 'åpner for fagbrev ved siden av arbeidet for ansatte hos {}',
      },
    ],
  },
]
