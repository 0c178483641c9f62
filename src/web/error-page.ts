import { addressOf } from './addresses.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'
import type { WebError } from './web-error.ts'

/** What each refusal means to a reader. Anything else is ours to mend. */
const WORDS: Readonly<Record<string, readonly [heading: string, wayOut: string]>> = {
  PAGE_NOT_FOUND: ['Siden finnes ikke', 'Søk i feltet øverst, eller begynn på forsiden.'],
  NODE_NOT_FOUND: [
    'Fant ikke det du lette etter',
    'Nøkkelen kan være feilskrevet. Søk med ord fra teksten i feltet øverst.',
  ],
  NOT_A_DOCUMENT: ['Dette er ikke et dokument', 'Søk med ord fra teksten i feltet øverst.'],
  NOT_A_REPORT: ['Dette er ingen rapport med funn', 'Finn rapporten under Dokumenter.'],
  NO_DOSSIER: [
    'Det finnes ikke noe dossier om dette',
    'Velg et dokument, eller et funn, en anbefaling, et tiltak eller en bokstav i et oppdrag.',
  ],
  FORMAT_UNKNOWN: ['Formatet finnes ikke', 'Velg html, docx, md eller json.'],
  CURSOR_INVALID: [
    'Denne siden av listen finnes ikke',
    'Adressen kan være avkortet eller gammel. Søk på nytt, eller begynn på første side.',
  ],
  ARGUMENT_INVALID: ['Det kan ikke spørres slik', 'Søket kan være for langt. Skriv færre ord.'],
  METHOD_REFUSED: ['Siden kan bare leses', 'Åpne adressen i en nettleser.'],
  QUERY_TIMEOUT: ['Det tok for lang tid', 'Prøv igjen om litt, eller spør om mindre.'],
  QUERY_TOO_COSTLY: ['Svaret ble for stort', 'Velg en plan og en rapport, så blir svaret mindre.'],
}

const UNKNOWN = [
  'Noe gikk galt her',
  'Prøv igjen. Hjelper det ikke, ligger forklaringen i tjenerens logg.',
] as const

const STORE = [
  'Lageret kan ikke leses nå',
  'Prøv igjen om litt. Hjelper det ikke, si fra til den som drifter Sporbar, og oppgi feilkoden.',
] as const

export function errorPage(error: WebError): string {
  const [heading, wayOut] = WORDS[error.code] ?? (error.code.startsWith('STORE_') ? STORE : UNKNOWN)
  return layout({
    title: heading,
    main: html`<h1>${heading}</h1>
${error.status === 404 && error.message && html`<p>${error.message}</p>`}
${
  error.nearest.length > 0 &&
  html`<p>Mente du ${error.nearest.map((key, at) => html`${at > 0 && ' eller '}<a href="${addressOf({ key, label: '' })}">${key}</a>`)}?</p>`
}
<p>${wayOut}</p>
<p><a href="/">Til forsiden</a></p>
<p class="key">Feilkode: <code>${error.code}</code></p>`,
  })
}
