import { groupBy } from '../../graph/model/group-by.ts'
import { cutNote, MAX_ROWS } from './cut-note.ts'
import type { MeasureRow } from './follow-up-data.ts'
import { type Html, html } from './html.ts'
import { type LinkData, originBadge, whyAndWhere } from './link-view.ts'
import { nodeLink } from './node-link.ts'
import { commitmentWords, STRENGTH_WORDS } from './wording.ts'
import { titleOf } from './work-data.ts'

/** Tiltak → funn: one row a measure, under its plan and focus area. */
export function measuresTable(rows: readonly MeasureRow[]): Html {
  if (rows.length === 0) return html`<p>Ingen tiltak i dokumentene som er valgt.</p>`
  const groups = groupBy(
    rows.slice(0, MAX_ROWS),
    ({ measure }) => `${measure.work?.key} ${measure.focusArea?.key}`,
  )
  return html`${cutNote(rows.length, 'tiltak', 'en plan')}
<table class="follow-up">
<caption>Tiltak → funn: hvert tiltak med funnene og anbefalingene som det kan svare på</caption>
<thead><tr><th scope="col">Tiltak</th><th scope="col">Funn og anbefalinger</th></tr></thead>
${[...groups.values()].map(
  group => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="2">${groupName(group[0] as MeasureRow)}</th></tr>
${group.map(measureRow)}
</tbody>`,
)}
</table>`
}

function groupName({ measure }: MeasureRow): Html {
  const area = measure.focusArea
  return html`${titleOf(measure.work)}${area && html`: ${nodeLink(area)}`}`
}

function measureRow({ measure, links }: MeasureRow): Html {
  const commitment = commitmentWords(measure.commitment)
  return html`<tr><th scope="row">${nodeLink(measure)}${commitment && html` <span class="badge commitment">${commitment}</span>`}</th>
<td>${links.length === 0 ? html`<p class="none">Ingen funnet.</p>` : html`<ul class="links">${links.map(linkItem)}</ul>`}</td></tr>`
}

function linkItem(link: LinkData): Html {
  return html`<li><p>${strengthWords(link)} ${nodeLink(link.other)} <span class="from">${titleOf(link.other.work)}</span> ${originBadge(link)}</p>
${whyAndWhere(link, `om ${link.other.name.slice(0, 60)}`)}</li>`
}

/** A stated link says itself how it follows up; its strength is not ours to grade. */
function strengthWords(link: LinkData): Html {
  return html`<span class="strength">${STRENGTH_WORDS[link.strength ?? ''] ?? 'følger opp'}</span>`
}
