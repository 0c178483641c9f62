import type { Cast } from './cast.ts'

const REQUIREMENTS = [
  'Planen skal gjelde for en avgrenset tidsperiode.',
  'Planen skal inneholde tidsangivelser for når målene kan oppnås.',
  'Kommunene og fylkeskommunene skal involveres.',
  'Eierne må bli involvert på egnet måte.',
  'Universitetene skal bidra med forskning.',
  'Planen bør være forankret i regionale planer.',
  'Relevante veiledere skal legges til grunn.',
]

/** The letter that asks for the plan: an assignment of four lettered items. */
export function letterText({ subject, assignment, report, otherReport }: Cast): string {
  const { directorate, ministry, field, year } = subject
  return [
    `Tildelingsbrev til ${directorate} fra ${ministry} ${year}`,
    `Oppdrag ${assignment}`,
    `${directorate} bes om å`,
    `a. Lage en nasjonal handlingsplan for ${field}.`,
    `${REQUIREMENTS.join(' ')} Funnene i ${report} skal følges opp gjennom handlingsplanen. Planen skal ses i sammenheng med plan for tilskudd til ${field}, se punkt d.`,
    'b. Videreføre arbeidet med et nasjonalt register over tilstand og etterslep.',
    'c. Følge opp forsøkene med sensorer og droner.',
    `d. Lage en nasjonal handlingsplan for tilskudd til ${field}.`,
    `${REQUIREMENTS.join(' ')} Funnene i ${otherReport} skal følges opp gjennom handlingsplanen. Planen skal ses i sammenheng med plan for ${field}, se punkt a.`,
    `Frist: 1. november ${year}`,
    '',
  ].join('\n\n')
}

/** The letter of the year after: one assignment without letters. */
export function laterLetterText({ subject }: Cast): string {
  const { directorate, ministry, field, number, year } = subject
  return [
    `Tildelingsbrev til ${directorate} fra ${ministry} ${year + 1}`,
    `Oppdrag TB${year + 1}-${number}`,
    `${directorate} bes om å`,
    `1. Gjennomgå det samlede arbeidet med ${field}.`,
    `2. Framskrive behovet mot ${year + 15}.`,
    '3. Involvere kommuner og fylkeskommuner.',
    '4. Involvere brukerorganisasjoner.',
    '',
  ].join('\n\n')
}

/** Two rounds of consultation: on the plan, and on the white paper that it rests on. */
export function consultationText({ subject, period, report }: Cast, round: 1 | 2): string {
  const { directorate, field, year, number } = subject
  const about = round === 1 ? `nasjonal handlingsplan for ${field}` : `strategi for ${field}`
  return [
    `Høring – ${about.charAt(0).toUpperCase()}${about.slice(1)}`,
    `Vår ref.: HSAK${year}${String(number).padStart(3, '0')}${round}   Dato: ${3 + round}. februar ${year + 1}`,
    `Eierforeningen har fra ${directorate} mottatt høring av utkast til ${about}.`,
    `Utkastet gjelder ${period} og skal bidra til å følge opp ${report}.`,
    'Foreningen ber særlig om innspill til:',
    [
      '• Hvordan kan virkemidlene brukes bedre? (kapittel 2)',
      '• Er innsatsområdene de riktige? (kapittel 3)',
      '• Hvordan bør måloppnåelsen følges? (kapittel 4)',
    ]
      .slice(0, round === 1 ? 3 : 0)
      .join('\n'),
    `Det bes om at innspill sendes til Eierforeningen innen 25. mars ${year + 1}.`,
    'Med hilsen',
    'Eierforeningen',
    '',
  ]
    .filter((part, at, parts) => part !== '' || at === parts.length - 1)
    .join('\n\n')
}
