import { type Html, html } from './html.ts'

const FORMATS = [
  ['html', 'til utskrift'],
  ['docx', 'Word'],
  ['md', 'Markdown'],
] as const

/** Where all that is known of a statement or document can be had in one piece. */
export function dossierLinks(key: string): Html {
  const path = key.split('/').map(encodeURIComponent).join('/')
  return html`<p>Last ned dossier: ${FORMATS.map(
    ([ending, words], at) => html`${at > 0 && ', '}<a href="/dossier/${path}.${ending}">${words}</a>`,
  )}</p>`
}
