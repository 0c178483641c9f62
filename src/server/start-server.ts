import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Handler } from './create-handler.ts'

/** Milliseconds. */
export const SERVER_TIMES = {
  /** For the head of a request. */
  headersMs: 5_000,
  /** For a whole request. */
  requestMs: 15_000,
  /** That an idle connection is kept. */
  keepAliveMs: 5_000,
  /** Given to running answers when the server is told to stop. */
  stopMs: 1_500,
} as const

export interface ServerOptions {
  readonly handler: Handler
  /** Default 127.0.0.1: nobody but this machine. */
  readonly host?: string
  /** Default 0: any free port. */
  readonly port?: number
  readonly report: (error: unknown) => void
}

export interface RunningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string
  /** Takes no more requests, lets running ones end, and is done within two seconds. */
  stop(): Promise<void>
}

/** Resolves when the address answers. Rejects with the system's error when it cannot be had (EADDRINUSE, EACCES). */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { handler, host = '127.0.0.1', port = 0, report } = options
  const server = createServer(
    {
      headersTimeout: SERVER_TIMES.headersMs,
      requestTimeout: SERVER_TIMES.requestMs,
      keepAliveTimeout: SERVER_TIMES.keepAliveMs,
    },
    (message, response) => {
      respond(handler, message, response).catch(error => {
        report(error)
        response.destroy()
      })
    },
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  server.on('error', report)
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    stop: () =>
      new Promise(resolve => {
        const force = setTimeout(() => server.closeAllConnections(), SERVER_TIMES.stopMs)
        server.close(() => {
          clearTimeout(force)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

async function respond(handler: Handler, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = toRequest(message)
  const answer = request
    ? await handler(request)
    : new Response('400 Bad Request\n', { status: 400, headers: { 'content-type': 'text/plain' } })
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (!answer.body || message.method === 'HEAD') {
    response.end()
    return
  }
  response.end(Buffer.from(await answer.arrayBuffer()))
}

/** Undefined for a target that is no path, which no browser sends. */
function toRequest(message: IncomingMessage): Request | undefined {
  const { method = 'GET', url = '/' } = message
  if (!url.startsWith('/') || !URL.canParse(url, 'http://sporbar.internal')) return undefined
  const headers = new Headers()
  for (const [name, value] of Object.entries(message.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(`http://sporbar.internal${url}`), {
    method,
    headers,
    ...(hasBody && { body: Readable.toWeb(message) as ReadableStream, duplex: 'half' }),
  } as RequestInit)
}
