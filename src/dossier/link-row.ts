import type { DossierLink } from '../app/dossier-shape.ts'
import {
  certaintyWords,
  commitmentWords,
  relationWords,
  strengthWords,
  VERDICT_WORDS,
} from '../web/wording.ts'
import type { Cell } from './block.ts'
import { named, numbersOf } from './named.ts'
import { reviewLine } from './review-line.ts'

export const LINK_HEAD = ['Lenke', 'Styrke og sikkerhet', 'Hvorfor', 'Sitater'] as const

/** One link as a row of the table: what, how strong and how sure, why, and where. */
export function linkRow(link: DossierLink): readonly Cell[] {
  const { type, direction, other, commitment, reasons, missing, citations, verdict, reviews } = link
  return [
    {
      lines: [
        `${relationWords(type, direction)}: ${named(other)}`,
        workLine(other),
        commitment ? `Forpliktelse: ${commitmentWords(commitment)}` : '',
      ].filter(Boolean),
    },
    {
      lines: [
        strengthLine(link),
        originWords(link),
        verdict ? (VERDICT_WORDS[verdict] ?? verdict) : '',
      ].filter(Boolean),
    },
    { lines: [...reasons, ...(missing ? [`Ikke funnet: ${missing}.`] : []), ...reviews.map(reviewLine)] },
    { lines: [], cites: numbersOf(citations) },
  ]
}

/** A document has been named already. */
function workLine({ key, work }: DossierLink['other']): string {
  if (!work) return ''
  return work.key === key ? `(${key})` : `${work.title} (${key})`
}

/** Who says so: the words that keep a computed link from being read as a stated one. */
export function originWords({ origin, confidence }: Pick<DossierLink, 'origin' | 'confidence'>): string {
  if (origin === 'STATED') return 'står i dokumentet'
  if (origin === 'ADDED') return 'lagt til av en person'
  return `utledet: ${certaintyWords(confidence ?? 0)}`
}

function strengthLine({ type, strength, derivedStrength }: DossierLink): string {
  if (derivedStrength === null) return strengthWords(type, strength)
  return `${strengthWords(type, strength)}, satt av mennesker (utledet: ${strengthWords(type, derivedStrength)})`
}
