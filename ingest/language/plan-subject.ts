const PLAN_WORD =
  /^.*?(?:plan|strategi)\p{L}*(?:-?\s+og\s+\p{L}*(?:plan|strategi)\p{L}*)?\s*(?:(?:for|mot|om|i|innen|innenfor)\s+)?/iu
const YEARS = /[(–-]?\s*\b(?:19|20)\d{2}(?:\s*[-–—−]\s*(?:19|20)?\d{2})?\b\)?/g

/** "Klima- og energiplan", "Skoleplan": what the plan's own word says. A "handlingsplan" says nothing. */
const OWN_WORD = /(?<own>(?:\p{L}+-(?:\s*,\s*|\s+og\s+))*\p{L}{3,}?)s?(?:plan|strategi)(?!\p{L})/iu
const SAYS_NOTHING =
  /^(?:handling|tiltak|kommune|kommunedel|tema|hoved|opptrapping|gjennomføring|virksomhet)$/iu
const MUNICIPALITY = /(?:^|\s)(?:kommune|fylkeskommune|bydel)$/iu

/**
 * What a plan is about, by its title: `rehabilitering` of "Nasjonal handlingsplan for rehabilitering 2026–2035",
 * `klima- og energi vindvik kommune` of "Klima- og energiplan for Vindvik kommune", which has other plans too.
 */
export function planSubject(title: string): string | undefined {
  const subject = title
    .replace(YEARS, ' ')
    .replace(PLAN_WORD, '')
    // A field is its subject: rehabiliteringsområdet.
    .replace(/(\p{L}{4,}?)s?(?:området|feltet)(?!\p{L})/giu, '$1')
    .replace(/[\s–:-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const own = MUNICIPALITY.test(subject) ? OWN_WORD.exec(title)?.groups?.own : undefined
  const whole = own !== undefined && !SAYS_NOTHING.test(own) ? `${own} ${subject}` : subject
  return whole === '' ? undefined : whole.toLowerCase()
}
