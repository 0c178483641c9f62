import { AppError } from '../app/app-error.ts'
import type { Dossier } from '../app/dossier-shape.ts'
import { composeDossier } from './compose-dossier.ts'
import { renderHtml } from './render-html.ts'
import { renderMarkdown } from './render-markdown.ts'

export const DOSSIER_FORMATS = ['md', 'html', 'docx', 'json'] as const
export type DossierFormat = (typeof DOSSIER_FORMATS)[number]

export const MEDIA_TYPES: Readonly<Record<DossierFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
}

/** Throws FORMAT_UNKNOWN. */
export function readDossierFormat(value: string): DossierFormat {
  const format = DOSSIER_FORMATS.find(each => each === value)
  if (format) return format
  throw new AppError(
    'FORMAT_UNKNOWN',
    `"${value}" is no format of a dossier.`,
    `Choose one of ${DOSSIER_FORMATS.join(', ')}.`,
  )
}

/** Bytes in UTF-8, or of a DOCX archive. The same dossier gives the same bytes. */
export async function renderDossier(dossier: Dossier, format: DossierFormat): Promise<Uint8Array> {
  if (format === 'json') return bytesOf(`${JSON.stringify(dossier, null, 2)}\n`)
  const composed = composeDossier(dossier)
  if (format === 'md') return bytesOf(renderMarkdown(composed))
  if (format === 'html') return bytesOf(renderHtml(composed))
  // The writer of DOCX is the only heavy one: whoever asks for another format does not wait for it.
  const { renderDocx } = await import('./render-docx.ts')
  return renderDocx(composed)
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
