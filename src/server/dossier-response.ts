import { createHash } from 'node:crypto'
import type { StoreReader } from '../../graph/store/store.ts'
import { AppError } from '../app/app-error.ts'
import { dossierOf } from '../app/dossier.ts'
import {
  type DossierFormat,
  MEDIA_TYPES,
  readDossierFormat,
  renderDossier,
} from '../dossier/render-dossier.ts'
import { errorPage } from '../web/error-page.ts'
import { WebError } from '../web/web-error.ts'

const ADDRESS = /^\/dossier\/(.+)\.([a-z]+)$/

/** `/dossier/<key>.html`, `.docx`, `.md` or `.json`; undefined for any other address. */
export async function dossierResponse(reader: StoreReader, request: Request): Promise<Response | undefined> {
  const [, path, ending] = ADDRESS.exec(new URL(request.url).pathname) ?? []
  if (path === undefined || ending === undefined) return undefined
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new WebError(405, 'METHOD_REFUSED', request.method)
    const format = readDossierFormat(ending)
    const bytes = await renderDossier(await dossierOf(reader, decodeURIComponent(path)), format)
    return new Response(new Uint8Array(bytes), { headers: headersOf(format, path, bytes) })
  } catch (error) {
    const refused = refusalOf(error)
    const headers = { 'content-type': MEDIA_TYPES.html }
    return new Response(errorPage(refused), { status: refused.status, headers })
  }
}

function headersOf(format: DossierFormat, path: string, bytes: Uint8Array): Record<string, string> {
  const common = { 'content-type': MEDIA_TYPES[format], 'cache-control': 'no-cache' }
  if (format === 'html') return { ...common, 'content-security-policy': policyOf(bytes) }
  const name = `dossier-${path.replace(/[^A-Za-z0-9.-]+/g, '-')}.${format}`
  return { ...common, 'content-disposition': `attachment; filename="${name}"` }
}

/** The page has its style within it, which runs by its hash, and loads nothing. */
function policyOf(bytes: Uint8Array): string {
  const page = new TextDecoder().decode(bytes)
  const style = page.slice(page.indexOf('<style>') + '<style>'.length, page.indexOf('</style>'))
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`
}

function refusalOf(error: unknown): WebError {
  if (error instanceof WebError) return error
  if (error instanceof AppError) return new WebError(404, error.code, '')
  if (error instanceof URIError) return new WebError(404, 'PAGE_NOT_FOUND', '')
  throw error
}
