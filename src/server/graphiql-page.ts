import { createHash } from 'node:crypto'

interface Page {
  readonly html: string
  readonly policy: string
}

let page: Promise<Page> | undefined

/**
 * GraphiQL from this machine alone. Made at the first visit, since its nine
 * megabytes would else slow every start. Its one script runs by its hash.
 */
export async function graphiqlPage(): Promise<Response> {
  page ??= makePage()
  const { html, policy } = await page
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  })
}

async function makePage(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = String(
    renderGraphiQL({
      title: 'Sporbar GraphiQL',
      endpoint: '/graphql',
      defaultQuery: EXAMPLE,
    } as Parameters<typeof renderGraphiQL>[0]),
  ).trim()
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'))
  const hash = createHash('sha256').update(script).digest('base64')
  return {
    html,
    policy: [
      "default-src 'none'",
      `script-src 'sha256-${hash}' blob:`,
      'worker-src blob:',
      // The editor writes its colours into style elements.
      "style-src 'unsafe-inline'",
      "img-src 'self' data:",
      'font-src data:',
      "connect-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  }
}

const EXAMPLE = `# Hvilke funn og anbefalinger følger hvert tiltak opp?
{
  measures(first: 10) {
    totalCount
    nodes {
      number
      text
      commitment
      followsUp(minConfidence: 0.5, first: 5) {
        nodes {
          origin
          strength
          confidence
          other { key name }
          evidence { side documentTitle quote }
        }
      }
    }
  }
}
`
