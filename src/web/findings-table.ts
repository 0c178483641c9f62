import { cutNote, MAX_ROWS } from './cut-note.ts'
import type { FindingRow } from './follow-up-data.ts'
import { type Html, html } from './html.ts'
import { originBadge } from './link-view.ts'
import { coverageBadge, nodeLink } from './node-link.ts'
import { counted, coverageWords } from './wording.ts'
import { titleOf } from './work-data.ts'

/** What an advisor must look at first comes first. */
const ORDER = ['NONE_FOUND', 'PARTLY', 'CANNOT_TELL'] as const

/** Findings and recommendations without a measure that squarely answers them. */
export function findingsTable(rows: readonly FindingRow[]): Html {
  const open = ORDER.flatMap(coverage => rows.filter(row => row.coverage === coverage))
  return html`<h2 id="uten">Funn og anbefalinger uten klart svar</h2>
<p>${[...ORDER, 'FOLLOWED_UP' as const].map(
    (coverage, at) =>
      html`${at > 0 && ' · '}${coverageWords('Finding', coverage)}: ${rows.filter(row => row.coverage === coverage).length}`,
  )}</p>
${
  open.length === 0
    ? html`<p>Ingen: alle som er valgt, har minst ett tiltak som er rettet mot det samme.</p>`
    : html`${cutNote(open.length, 'funn og anbefalinger', 'en rapport')}
<table>
<caption>Funn og anbefalinger som ingen tiltak klart svarer på</caption>
<thead><tr><th scope="col">Funn eller anbefaling</th><th scope="col">Svar</th><th scope="col">Hvorfor</th></tr></thead>
<tbody>${open.slice(0, MAX_ROWS).map(findingRow)}</tbody>
</table>`
}`
}

export function findingRow(row: FindingRow): Html {
  return html`<tr><th scope="row">${nodeLink(row.node)} <span class="from">${titleOf(row.node.work)}</span></th>
<td>${coverageBadge({ ...row.node, coverage: row.coverage })}</td>
<td>${row.reason}${
    row.links.length > 0 &&
    html`<details><summary>${counted(row.links.length, 'mulig svar', 'mulige svar')}</summary><ul>${row.links.map(
      link => html`<li>${nodeLink(link.other)} ${originBadge(link)}</li>`,
    )}</ul></details>`
  }</td></tr>`
}
