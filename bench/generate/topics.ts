/** One problem, as an audit finds it and a plan answers it. `{}` is the field. */
export interface Topic {
  readonly name: string
  /** A finding's heading and what it says. */
  readonly finding: readonly [string, string]
  /** What an audit recommends: an infinitive without "å". */
  readonly advice: string
  /** What the plan says of it: a challenge. */
  readonly challenge: string
  /** Verb in the present tense, no subject. */
  readonly measure: string
}

/** A focus area with the goals and topics that stand under it. */
export interface Area {
  readonly title: string
  readonly goals: readonly string[]
  readonly topics: readonly Topic[]
}

function topic(
  name: string,
  finding: readonly [string, string],
  advice: string,
  challenge: string,
  measure: string,
): Topic {
  return { name, finding, advice, challenge, measure }
}

/** Five areas with 4 + 7 + 3 + 6 + 5 measures and 5 + 3 + 2 + 2 + 1 goals, as the bundled plan has. */
export const AREAS: readonly Area[] = [
  {
    title: 'Avklart ansvar og samordning',
    goals: [
      'Eiere og myndigheter vet hvem som har ansvar for {}.',
      'Naboer planlegger {} sammen.',
      'Varsling når frem til dem det gjelder, uten opphold.',
      'Tilsyn skjer etter samme mal i hele landet.',
      'Tilskudd går dit behovet er størst.',
    ],
    topics: [
      topic(
        'ansvar',
        [
          'Ansvaret er uklart',
          'Ansvaret for {} er fordelt på så mange eiere at ingen vet hvem som skal handle.',
        ],
        'klargjøre ansvaret mellom eiere og myndigheter',
        'Ansvaret er delt mellom mange eiere, og det er uklart hvem som skal handle.',
        'utarbeider en veileder som avklarer ansvaret mellom eiere og myndigheter',
      ),
      topic(
        'samarbeid',
        ['Nabokommuner samarbeider lite', 'Nabokommuner planlegger hver for seg, selv der de deler anlegg.'],
        'legge til rette for interkommunalt samarbeid',
        'Nabokommuner planlegger hver for seg og mangler interkommunalt samarbeid.',
        'støtter interkommunalt samarbeid mellom nabokommuner som deler anlegg',
      ),
      topic(
        'varsling',
        [
          'Varslingen svikter',
          'Varsling av skader og avvik kommer for sent frem i over halvparten av tilfellene.',
        ],
        'innføre en felles rutine for varsling av skader',
        'Varsling av skader og avvik kommer ofte for sent.',
        'piloterer en felles varslingstjeneste for skader og avvik',
      ),
      topic(
        'tilsyn',
        ['Tilsynet er ulikt', 'Tilsynsbesøk gjennomføres etter ulike maler, og avvik blir ikke lukket.'],
        'sørge for et mer enhetlig tilsyn',
        'Tilsynsbesøk skjer sjelden og etter ulike maler.',
        'utvikler en felles mal for tilsynsbesøk og lukking av avvik',
      ),
    ],
  },
  {
    title: 'Kompetanse og bemanning',
    goals: [
      'Fagfolk med riktig utdanning er å finne i alle landsdeler.',
      'Erfaringer deles mellom fagmiljøer.',
      'Lærlinger velger faget.',
    ],
    topics: [
      topic(
        'ingeniører',
        [
          'Det mangler ingeniører',
          'Sju av ti kommuner mangler ingeniører, og ledige stillinger blir stående ubesatte.',
        ],
        'styrke rekrutteringen av ingeniører',
        'Kommunene mangler ingeniører, og stillinger står ubesatte.',
        'gjennomfører en nasjonal rekrutteringskampanje for ingeniører i kommunene',
      ),
      topic(
        'kurs',
        [
          'Opplæringen er tilfeldig',
          'Driftspersonell får tilfeldig opplæring, og få har gjennomført kurs de siste fem årene.',
        ],
        'etablere et fast kurstilbud for driftspersonell',
        'Driftspersonell får lite og tilfeldig opplæring.',
        'utvikler nettkurs og fast opplæring for driftspersonell',
      ),
      topic(
        'lærlinger',
        ['Få lærlinger', 'Antallet lærlinger i faget er halvert, og lærebedriftene har ledige plasser.'],
        'øke antallet lærlinger i faget',
        'Lærebedriftene har ledige plasser, og lærlingene blir færre.',
        'gir tilskudd til lærebedrifter som tar inn nye lærlinger',
      ),
      topic(
        'fagnettverk',
        ['Erfaringer deles ikke', 'Fagmiljøene er små, og det finnes ikke fagnettverk på tvers av fylkene.'],
        'opprette regionale fagnettverk',
        'Fagmiljøene er små og mangler fagnettverk.',
        'oppretter regionale fagnettverk i samtlige fylker',
      ),
      topic(
        'forskning',
        ['Forskningen er mangelfull', 'Forskningen på aldring av materialer er mangelfull.'],
        'styrke forskningen på materialer',
        'Det forskes lite på aldring av materialer.',
        'lyser ut forskningsmidler om aldring av materialer',
      ),
      topic(
        'innkjøp',
        [
          'Anskaffelser stiller få krav',
          'Anskaffelser avgjøres av pris alene, og livsløpskostnader blir ikke regnet ut.',
        ],
        'stille krav om livsløpskostnader i anskaffelser',
        'Anskaffelser avgjøres av pris, uten livsløpskostnader.',
        'tilbyr innkjøpsstøtte og en kalkulator for livsløpskostnader ved anskaffelser',
      ),
      topic(
        'språk',
        [
          'Regelverket er vanskelig å forstå',
          'Forskriftene er spredt, og mindre eiere forstår ikke hvilke krav som gjelder.',
        ],
        'forenkle forskriftene',
        'Forskriftene er spredt og vanskelige å forstå for mindre eiere.',
        'forenkler og samler forskriftene på ett sted',
      ),
    ],
  },
  {
    title: 'Innbyggere og medvirkning',
    goals: ['Innbyggerne blir hørt når {} skal endres.', 'Informasjon er lett å finne for alle.'],
    topics: [
      topic(
        'barn',
        ['Barn og unge blir ikke hørt', 'Barn og unge blir sjelden spurt, og ungdomsråd får saker for sent.'],
        'sikre medvirkning fra barn og unge',
        'Barn og unge blir sjelden spurt om råd.',
        'innfører høring i ungdomsråd før større endringer',
      ),
      topic(
        'nettside',
        [
          'Åpningstider er vanskelige å finne',
          'Innbyggere finner ikke opplysninger om stenging og åpningstider på nettet.',
        ],
        'gjøre opplysninger om stenging lettere å finne',
        'Opplysninger om stenging er vanskelige å finne på nettet.',
        'lager en åpen nettside med opplysninger om stenging og åpningstider',
      ),
      topic(
        'frivillige',
        ['Frivilligheten brukes ikke', 'Frivillige lag får ikke tilbud om å delta i dugnad.'],
        'bruke frivillige lag bedre',
        'Frivillige lag er ikke trukket inn.',
        'inngår avtaler om dugnad med frivillige lag',
      ),
    ],
  },
  {
    title: 'Teknologi og nye arbeidsmåter',
    goals: ['Målinger erstatter gjetninger.', 'Ny teknologi er trygg å ta i bruk.'],
    topics: [
      topic(
        'sensorer',
        ['Sensorer er lite i bruk', 'Bare hver tiende eier bruker sensorer til å måle fukt og slitasje.'],
        'ta i bruk sensorer til målinger',
        'Få eiere bruker sensorer til å måle fukt og slitasje.',
        'prøver ut sensorer som måler fukt og slitasje',
      ),
      topic(
        'droner',
        ['Inspeksjoner er farlige', 'Inspeksjon i høyden fører til ulykker hvert år.'],
        'redusere ulykker ved inspeksjon',
        'Inspeksjon i høyden er farlig.',
        'godkjenner bruk av droner til inspeksjon i høyden',
      ),
      topic(
        'datasikkerhet',
        [
          'Datasikkerheten er for svak',
          'Styringssystemene har svake passord, og datasikkerheten er ikke prøvd.',
        ],
        'styrke datasikkerheten i styringssystemene',
        'Datasikkerheten i styringssystemene er svak.',
        'gjennomfører øvelser i datasikkerhet for styringssystemene',
      ),
      topic(
        'strøm',
        ['Strømforbruket er høyt', 'Strømforbruket har økt med 18 prosent på fire år.'],
        'få ned strømforbruket',
        'Strømforbruket er høyt og øker.',
        'støtter solceller og andre tiltak som gir lavere strømforbruk',
      ),
      topic(
        'gjenbruk',
        ['Lite gjenbruk', 'Brukbare deler blir kastet, og gjenbruk er ikke planlagt.'],
        'øke gjenbruk av deler',
        'Brukbare deler kastes i stedet for gjenbruk.',
        'etablerer en markedsplass for gjenbruk av deler',
      ),
      topic(
        'klima',
        ['Flom og ras er ikke vurdert', 'Flom og ras er ikke vurdert i to av tre planer.'],
        'vurdere flom og ras i planene',
        'Flom og ras truer anlegg som ikke er vurdert.',
        'utgir kart som viser hvor flom og ras truer anlegg',
      ),
    ],
  },
  {
    title: 'Oversikt og styringsdata',
    goals: ['Tilstanden er kjent og oppdatert hvert år.'],
    topics: [
      topic(
        'register',
        [
          'Det finnes ikke noe register',
          'Det finnes ikke noe nasjonalt register over tilstand og etterslep.',
        ],
        'opprette et nasjonalt register over tilstand og etterslep',
        'Det mangler et register over tilstand og etterslep.',
        'bygger opp et nasjonalt register over tilstand og etterslep',
      ),
      topic(
        'regnskap',
        ['Kostnadene er ukjente', 'Kostnadene føres ulikt i regnskapene og kan ikke sammenlignes.'],
        'sørge for sammenlignbare regnskap',
        'Kostnadene føres ulikt i regnskapene.',
        'fastsetter en kontoplan som gjør kostnadene i regnskapene sammenlignbare',
      ),
      topic(
        'indikatorer',
        ['Indikatorer mangler', 'Departementet har ingen indikatorer for måloppnåelse.'],
        'utvikle indikatorer for måloppnåelse',
        'Det finnes ingen indikatorer for måloppnåelse.',
        'utreder indikatorer for måloppnåelse',
      ),
      topic(
        'spørreundersøkelse',
        ['Brukerne blir ikke spurt', 'Ingen spørreundersøkelse viser hvor fornøyde brukerne er.'],
        'gjennomføre en spørreundersøkelse',
        'Det er ukjent hvor fornøyde brukerne er.',
        'ser på muligheten for en spørreundersøkelse om hvor fornøyde brukerne er',
      ),
      topic(
        'statistikk',
        [
          'Statistikken kommer for sent',
          'Statistikken offentliggjøres to år etter at tallene er samlet inn.',
        ],
        'offentliggjøre statistikken tidligere',
        'Statistikken kommer for sent til å brukes i budsjettene.',
        'offentliggjør statistikken kvartalsvis på en åpen tavle',
      ),
    ],
  },
]
