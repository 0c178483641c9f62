import { type Html, html } from './html.ts'
import { coverageBadge, type NamedNode, nodeLink } from './node-link.ts'
import { labelsWord } from './wording.ts'

/** Headings divide a text: what they hold is shown, they themselves are not. */
const HIDDEN = new Set(['Section', 'Passage'])

/** What stands below a node, a list for each label. */
export function partsView(parts: readonly NamedNode[]): Html | false {
  const shown = parts.filter(part => !HIDDEN.has(part.label))
  if (shown.length === 0) return false
  const labels = [...new Set(shown.map(part => part.label))]
  return html`<section aria-labelledby="deler"><h2 id="deler">Innhold</h2>
${labels.map(
  label =>
    html`<h3>${labelsWord(label)}</h3><ul>${shown
      .filter(part => part.label === label)
      .map(part => html`<li>${nodeLink(part)} ${coverageBadge(part)}</li>`)}</ul>`,
)}</section>`
}
