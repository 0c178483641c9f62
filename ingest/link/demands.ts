/** What an assignment demands of a plan, as families of wording. */
export interface Demand {
  readonly name: string
  /** What is looked for in the plan, in Norwegian, behind "Lett etter". */
  readonly looksFor: string
  readonly asked: RegExp
  readonly shown: RegExp
  /** ALL: every actor and subject that the requirement names is looked for; NONE: the wording alone shows it. */
  readonly objects: 'ALL' | 'NONE'
  /** Each goal has to show it for itself. */
  readonly ofEachGoal?: true
}

/** Wordings of assignment letters and plans, bokmål and nynorsk. A requirement may make several demands. */
const DEMANDS: readonly Demand[] = [
  {
    name: 'time',
    looksFor: 'en tidsangivelse for hvert mål',
    asked:
      /tidsangivelse|tidfest|milepæl|(?:når|innen når|hvilket år)\s.{0,60}(?:mål|tiltak)\p{L}*.{0,30}(?:nå|oppnå|gjennomfør)/iu,
    shown: /(?<!\d)20\d\d(?!\d)/u,
    objects: 'NONE',
    ofEachGoal: true,
  },
  {
    name: 'period',
    looksFor: 'et avgrenset tidsrom for planen',
    asked: /tidsrom|tidsperiode|planperiode|avgrenset periode/iu,
    shown: /(?:fra|perioden)\s+20\d\d\s*(?:til|[–-])\s*20\d\d|planperiode/iu,
    objects: 'NONE',
  },
  {
    name: 'anchor',
    looksFor: 'forankring',
    asked: /forankr/iu,
    shown: /forankr/iu,
    objects: 'ALL',
  },
  {
    name: 'involve',
    looksFor: 'involvering',
    asked: /involver|medverk|medvirk|delta(?!g)|tas med i arbeid/iu,
    shown: /involver|i samarbeid med|i dialog med|innspill fra|sammen med|medvirk|medverk/iu,
    objects: 'ALL',
  },
  {
    name: 'lead',
    looksFor: 'ledelse av arbeidet',
    asked: /(?<!\p{L})(?:leder?|leie|leier|ledes|ansvarlig for arbeidet)(?!\p{L})/iu,
    shown: /(?<!\p{L})(?:leder?|leie|leier|ledes|ansvar for arbeidet)(?!\p{L})/iu,
    objects: 'ALL',
  },
  {
    name: 'basis',
    looksFor: 'grunnlaget for arbeidet',
    asked: /bygge[r]?\s+på|(?:legges|leggast) til grunn|med utgangspunkt i|baser\p{L}* på/iu,
    shown: /bygge[r]?\s+på|(?:legges|leggast) til grunn|med utgangspunkt i|baser\p{L}* på/iu,
    objects: 'ALL',
  },
]

export function demandsOf(requirement: string): readonly Demand[] {
  return DEMANDS.filter(({ asked }) => asked.test(requirement))
}
