import { quoteText } from '../../graph/model/quote-text.ts'
import type { Dossier, DossierQuote } from '../app/dossier-shape.ts'
import { placeOf } from '../web/evidence-view.ts'
import { EVIDENCE_WORDS } from '../web/wording.ts'
import type { Block } from './block.ts'
import { momentWords } from './moment-words.ts'

/** What the dossier rests on: the quotes, the documents searched and those that are not there, and the methods. */
export function basisBlocks({ quotes, methods, scope }: Dossier): readonly Block[] {
  const { searched, missing, asOf, revision } = scope
  const titles = (documents: Dossier['scope']['searched']): Block => ({
    kind: 'list',
    items: documents.map(({ title, key }) => ({ text: title === key ? key : `${title} (${key})` })),
  })
  const section = (text: string, ...blocks: readonly Block[]): readonly Block[] => [
    { kind: 'heading', level: 3, text },
    ...blocks,
  ]
  return [
    { kind: 'heading', level: 2, text: 'Sitater', newPage: true },
    quotes.length > 0
      ? {
          kind: 'quotes',
          items: quotes.map(quote => ({
            number: quote.number,
            text: quoteText(quote),
            source: sourceWords(quote),
          })),
        }
      : { kind: 'paragraph', text: 'Ingen.' },
    { kind: 'heading', level: 2, text: 'Grunnlag' },
    {
      kind: 'paragraph',
      text: `Grafens utgave ${revision}, ${asOf ? `per ${momentWords(asOf)}` : 'tom'}. Et «ingen funnet» gjelder dokumentene som er gjennomsøkt, og ingen andre.`,
    },
    ...section(`Gjennomsøkte dokumenter (${searched.length})`, titles(searched)),
    ...(missing.length > 0
      ? section(`Kjent, men ikke i samlingen (${missing.length})`, titles(missing))
      : []),
    ...(methods.length > 0
      ? section(
          'Slik er lenkene utledet',
          {
            kind: 'paragraph',
            text: 'Utledede lenker er beregnede forslag, ikke formell oppfølging. Prosenten er sannsynligheten for at en person ville vært enig.',
          },
          {
            kind: 'list',
            items: methods.map(({ name, version, calibration }) => ({
              text: `Metode ${name}, versjon ${version}, kalibrering ${calibration}`,
            })),
          },
        )
      : []),
  ]
}

function sourceWords(quote: DossierQuote): string {
  const place = placeOf(quote)
  const kind = EVIDENCE_WORDS[quote.kind] ?? quote.kind
  return `${quote.documentTitle}${place && `, ${place}`} (${kind}${quote.via ? `: gjengitt av ${quote.via}` : ''})`
}
