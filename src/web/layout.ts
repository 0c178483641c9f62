import { type Content, type Html, html } from './html.ts'
import { counted } from './wording.ts'

/** What every page says about what it rests on. */
export interface ScopeLine {
  readonly documents: number
  readonly revision: number
  readonly linked: boolean
  readonly asOf: string | null
}

/** Part of every page's query. */
export const SCOPE_FIELDS = 'stats { documents revision linked asOf }'

export interface PageParts {
  readonly title: string
  readonly main: Content
  /** Absent where the store could not be asked. */
  readonly scope?: ScopeLine
  /** What was searched for. */
  readonly query?: string
}

export function layout({ title, main, scope, query = '' }: PageParts): string {
  const page = html`<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === 'Sporbar' ? title : `${title} – Sporbar`}</title>
<link rel="stylesheet" href="/stil.css">
<link rel="icon" href="data:,">
<script src="/side.js" defer></script>
</head>
<body>
<a class="skip" href="#innhold">Hopp til innhold</a>
<header>
<a class="brand" href="/">Sporbar</a>
<form role="search" action="/sok" method="get">
<label for="q">Søk i dokumentene</label>
<div class="box"><input id="q" name="q" type="search" value="${query}" autocomplete="off" maxlength="200">
<ul id="forslag" role="listbox" aria-label="Forslag" hidden></ul></div>
<button type="submit">Søk</button>
<span id="antall-forslag" class="unseen" role="status"></span>
</form>
<nav aria-label="Hovedmeny"><ul>
<li><a href="/">Tiltak og funn</a></li>
<li><a href="/dokumenter">Dokumenter</a></li>
<li><a href="/motstrid">Motstrid</a></li>
<li><a href="/graphql">GraphQL</a></li>
</ul></nav>
</header>
<main id="innhold" tabindex="-1">
${main}
</main>
<footer>${scope && scopeLine(scope)}</footer>
</body>
</html>
`
  return page.markup
}

function scopeLine({ documents, revision, linked, asOf }: ScopeLine): Html {
  return html`<p>Svarene bygger på ${counted(documents, 'dokument', 'dokumenter')}${
    asOf && html`, sist hentet inn <time datetime="${asOf}">${dayWords(asOf)}</time>`
  }. Utgave ${revision} av grafen.${
    linked ? '' : html` <strong>Lenker er ikke oppdatert etter siste innhenting.</strong>`
  } Utledede lenker er beregnede forslag, ikke formell oppfølging.</p>`
}

const DATE = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'Europe/Oslo' })

function dayWords(date: string): string {
  return Number.isNaN(Date.parse(date)) ? date : DATE.format(new Date(date))
}
