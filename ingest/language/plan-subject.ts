const PLAN_WORD =
  /^.*?(?:plan|strategi)\p{L}*(?:-?\s+og\s+\p{L}*(?:plan|strategi)\p{L}*)?\s*(?:(?:for|mot|om|i|innen|innenfor)\s+)?/iu
const YEARS = /[(–-]?\s*\b(?:19|20)\d{2}(?:\s*[-–—−]\s*(?:19|20)?\d{2})?\b\)?/g

/** What a plan is about, by its title: `rehabilitering` of "Nasjonal handlingsplan for rehabilitering 2026–2035". */
export function planSubject(title: string): string | undefined {
  const subject = title
    .replace(YEARS, ' ')
    .replace(PLAN_WORD, '')
    // A field is its subject: rehabiliteringsområdet.
    .replace(/(\p{L}{4,}?)s?(?:området|feltet)(?!\p{L})/giu, '$1')
    .replace(/[\s–:-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return subject === '' ? undefined : subject.toLowerCase()
}
