import { Html, html } from '../web/html.ts'
import type { Block, Cell, Heading, Told } from './block.ts'
import type { Composed } from './compose-dossier.ts'
import { printStylesheet } from './print-stylesheet.ts'

/** One page that stands alone: no script, nothing loaded from anywhere, and no link out of it. */
export function renderHtml({ title, asOf, blocks }: Composed): string {
  const [heading, ...rest] = blocks
  return html`<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${new Html(`<style>${printStylesheet(title, asOf)}</style>`)}
</head>
<body>
<a class="skip" href="#innhold">Hopp til innhold</a>
<header>${heading && blockMarkup(heading)}</header>
<main id="innhold" tabindex="-1">
${rest.map(block => html`${blockMarkup(block)}\n`)}</main>
</body>
</html>
`.markup
}

function blockMarkup(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return headingMarkup(block)
    case 'paragraph':
      return block.tone ? html`<p class="${block.tone}">${told(block)}</p>` : html`<p>${told(block)}</p>`
    case 'list':
      return html`<ul>${block.items.map(item => html`<li>${told(item)}</li>`)}</ul>`
    case 'table':
      return html`<table><caption>${block.caption}</caption>
<thead><tr>${block.head.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${block.rows.map(cells => html`<tr>${cells.map(cellMarkup)}</tr>\n`)}</tbody></table>`
    case 'quotes':
      return html`<ol class="quotes">${block.items.map(
        ({ number, text, source }) =>
          html`<li id="sitat-${number}" value="${number}"><blockquote>${text}</blockquote><cite>${source}</cite></li>\n`,
      )}</ol>`
  }
}

function headingMarkup({ level, text, newPage }: Heading): Html {
  const place = newPage ? html` class="new-page"` : ''
  switch (level) {
    case 1:
      return html`<h1${place}>${text}</h1>`
    case 2:
      return html`<h2${place}>${text}</h2>`
    case 3:
      return html`<h3${place}>${text}</h3>`
  }
}

function told({ text, cites = [] }: Told): Html {
  return html`${text}${cites.length > 0 && html` ${notes(cites)}`}`
}

function cellMarkup({ lines, cites = [] }: Cell): Html {
  return html`<td>${lines.map(line => html`<p>${line}</p>`)}${notes(cites)}</td>`
}

function notes(cites: readonly number[]): readonly Html[] {
  return cites.map(number => html`<a href="#sitat-${number}" aria-label="Sitat ${number}">[${number}]</a> `)
}
