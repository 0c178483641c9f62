/** How the page looks on a screen and on paper. `title` and `asOf` stand on every printed page. */
export function printStylesheet(title: string, asOf: string): string {
  return `:root { color-scheme: light }
* { box-sizing: border-box }
html { font: 100%/1.5 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif; color: #1b2733; background: #fff }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; overflow-wrap: break-word }
header { border-bottom: 2px solid #1b2733 }
h1 { font-size: 1.6rem; line-height: 1.25 }
h2 { font-size: 1.3rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #c3cbd3 }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem }
a { color: #0b4f8a }
:focus-visible { outline: 3px solid #b8410f; outline-offset: 2px }
:target { background: #fff4dc }
.lead { font-size: 1.1rem }
.note, cite { color: #4a5763; font-size: .9rem; font-style: normal }
.warning { border-left: 4px solid #b8410f; padding: .25rem 1rem; background: #f1f4f7 }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .92rem }
caption { text-align: left; font-weight: 600; padding: .25rem 0 }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border: 1px solid #c3cbd3 }
th { background: #f1f4f7 }
td:first-child { width: 36% }
td:last-child { width: 10% }
td p { margin: 0 0 .25rem }
.quotes > li { margin: 0 0 .6rem }
blockquote { margin: 0; border-left: 3px solid #c3cbd3; padding-left: .75rem }
@page {
  size: A4; margin: 22mm 18mm 20mm;
  @top-left { content: ${cssString(title.length > 80 ? `${title.slice(0, 79)}…` : title)}; font-size: 8pt }
  @top-right { content: ${cssString(asOf)}; font-size: 8pt }
  @bottom-right { content: counter(page); font-size: 8pt }
}
@media print {
  html { font-size: 10pt }
  body { max-width: none; padding: 0 }
  a { color: inherit; text-decoration: none }
  .skip { display: none }
  .new-page { break-before: page }
  h1, h2, h3, h4, caption { break-after: avoid }
  thead { display: table-header-group }
  tr, .quotes > li, .warning { break-inside: avoid }
}
@media screen {
  .skip { position: absolute; left: -100vw }
  .skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .5rem 1rem }
}
`
}

/** A string of CSS that can end neither itself nor the style element. */
function cssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} .,:–…*()-]/gu, sign => `\\${sign.codePointAt(0)!.toString(16)} `)
  return `"${safe}"`
}
