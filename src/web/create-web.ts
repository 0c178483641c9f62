import { createHash } from 'node:crypto'
import { createAsk, type Send } from './ask.ts'
import { conflictsPage } from './conflicts-page.ts'
import { documentPage } from './document-page.ts'
import { documentsPage, readDocumentsChoice } from './documents-page.ts'
import { errorPage } from './error-page.ts'
import { followUpCsv } from './follow-up-csv.ts'
import { readChoice } from './follow-up-data.ts'
import { frontPage } from './front-page.ts'
import { nodePage } from './node-page.ts'
import { readWords } from './place-address.ts'
import { SCRIPT } from './script.ts'
import { readSearch } from './search-choice.ts'
import { searchPage } from './search-page.ts'
import { STYLESHEET } from './stylesheet.ts'
import { WebError } from './web-error.ts'

const PAGE = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }

/** The pages, rendered from what GraphQL answers and from nothing else. */
export function createWeb(send: Send): (request: Request) => Promise<Response> {
  const ask = createAsk(send)
  return async request => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        throw new WebError(405, 'METHOD_REFUSED', request.method)
      const url = new URL(request.url)
      switch (url.pathname) {
        case '/':
          return page(await frontPage(ask, readChoice(url.searchParams)))
        case '/sok':
          return page(await searchPage(ask, readSearch(url.searchParams)))
        case '/dokumenter':
          return page(await documentsPage(ask, readDocumentsChoice(url.searchParams)))
        case '/motstrid':
          return page(await conflictsPage(ask))
        case '/tiltak-funn.csv':
          return download(await followUpCsv(ask, readChoice(url.searchParams)))
        case '/stil.css':
          return asset(request, STYLESHEET, 'text/css; charset=utf-8')
        case '/side.js':
          return asset(request, SCRIPT, 'text/javascript; charset=utf-8')
      }
      const [, room, key] = /^\/(node|dokument)\/(.+)$/.exec(url.pathname) ?? []
      if (room === 'dokument') return page(await documentPage(ask, decode(key as string)))
      if (room === 'node') {
        const outcome = await nodePage(ask, decode(key as string), readWords(url.searchParams))
        return typeof outcome === 'string'
          ? page(outcome)
          : new Response(null, { status: 302, headers: { location: outcome.moved } })
      }
      throw new WebError(404, 'PAGE_NOT_FOUND', '')
    } catch (error) {
      if (!(error instanceof WebError)) throw error
      return new Response(errorPage(error), { status: error.status, headers: PAGE })
    }
  }
}

function page(markup: string): Response {
  return new Response(markup, { headers: PAGE })
}

function download(csv: string): Response {
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="tiltak-funn.csv"',
    },
  })
}

function asset(request: Request, text: string, type: string): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"`
  const headers = { 'content-type': type, 'cache-control': 'no-cache', etag }
  return request.headers.get('if-none-match') === etag
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers })
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new WebError(404, 'PAGE_NOT_FOUND', '')
  }
}
