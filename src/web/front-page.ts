import { addressWith } from './addresses.ts'
import type { Ask } from './ask.ts'
import { findingsTable } from './findings-table.ts'
import { askFollowUp, type FollowUpChoice, type FollowUpData } from './follow-up-data.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { measuresTable } from './measures-table.ts'
import { leftOutNote } from './reviews-view.ts'
import { counted } from './wording.ts'
import { titleOf, type WorkData } from './work-data.ts'

/** The main answer at once: which findings each measure answers, and which are left. */
export async function frontPage(ask: Ask, choice: FollowUpChoice): Promise<string> {
  const data = await askFollowUp(ask, choice)
  const { measures, findings, leftOut, scope } = data.followUp
  const answering = measures.filter(row => row.links.length > 0).length
  return layout({
    title: 'Sporbar',
    scope: data.stats,
    main: html`<h1>Hvilke funn svarer tiltakene på?</h1>
${data.stats.documents === 0 ? emptyStore() : chooser(data, choice)}
<p class="sum">${measures.length} tiltak, ${answering} med minst ett mulig svar. ${findings.length} funn og anbefalinger.
<a href="#uten">Se dem uten klart svar</a>.
<a href="${addressWith('/tiltak-funn.csv', { plan: choice.plan, rapport: choice.report })}" download>Last ned som CSV</a></p>
${unreadNote(data, choice)}
<p class="note">Nummer med stjerne (*) er våre: dokumentet har ikke selv nummerert.</p>
${leftOutNote(leftOut)}
${measuresTable(measures)}
${findingsTable(findings)}
<h2>Hva svaret bygger på</h2>
<p>Et «ingen funnet» gjelder bare dokumentene som er gjennomsøkt.</p>
<details><summary>${counted(scope.searched.length, 'dokument', 'dokumenter')} er gjennomsøkt</summary>${worksList(scope.searched)}</details>
<details><summary>${counted(scope.missing.length, 'dokument', 'dokumenter')} er kjent, men ikke i samlingen</summary>${worksList(scope.missing)}</details>`,
  })
}

/** Reports that are named in the note. */
const NAMED = 5

/** "Ingen funnet" says nothing of a report that nobody has read here. */
function unreadNote(
  { unread: { nodes, totalCount } }: FollowUpData,
  { report }: FollowUpChoice,
): Html | false {
  const meant = report === undefined ? nodes : nodes.filter(work => work.key === report)
  const shown = meant.slice(0, NAMED)
  const more = (report === undefined ? totalCount : meant.length) - shown.length
  if (shown.length === 0) return false
  return html`<p class="warning">Kjent, men uten tekst i samlingen: ${shown.map(
    (work, at) => html`${at > 0 && ', '}<a href="/dokument/${work.key}">${titleOf(work)}</a>`,
  )}${more > 0 && ` og ${more} til`}. Funn i dem vises bare der andre dokumenter gjengir dem, og «ingen funnet» gjelder ikke resten.</p>`
}

function emptyStore(): Html {
  return html`<p>Grafen er tom. Hent inn dokumenter med <code>sporbar ingest</code>.</p>`
}

function chooser({ plans, reports, chosen }: FollowUpData, choice: FollowUpChoice): Html {
  // What is chosen is shown as chosen, also where the list does not offer it.
  const offered = ({ nodes }: FollowUpData['plans'], key: string | undefined) =>
    nodes.some(work => work.key === key) ? nodes : [...nodes, ...chosen.filter(work => work.key === key)]
  return html`<form class="filter" action="/" method="get" aria-label="Avgrens tabellene">
${select('plan', 'Plan', 'Alle planer', offered(plans, choice.plan), choice.plan)}
${select('rapport', 'Rapport', 'Alle rapporter', offered(reports, choice.report), choice.report)}
<button type="submit">Vis</button>
</form>`
}

function select(
  name: string,
  words: string,
  all: string,
  works: readonly WorkData[],
  chosen: string | undefined,
): Html {
  return html`<p><label for="${name}">${words}</label>
<select id="${name}" name="${name}"><option value="">${all}</option>${works.map(
    work =>
      html`<option value="${work.key}"${work.key === chosen && html` selected`}>${titleOf(work)}</option>`,
  )}</select></p>`
}

function worksList(works: readonly WorkData[]): Html {
  return html`<ul>${works.map(work => html`<li><a href="/dokument/${work.key}">${work.name}</a></li>`)}</ul>`
}
