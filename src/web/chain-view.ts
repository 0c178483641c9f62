import { type Html, html } from './html.ts'
import { type NamedNode, nodeLink } from './node-link.ts'

type ChainNode = NamedNode & { readonly kind?: string | null }

interface ChainStepData {
  readonly node: ChainNode
  readonly link: { readonly origin: string }
}

export interface ChainData {
  readonly up: readonly ChainStepData[]
  readonly down: readonly ChainStepData[]
}

export const CHAIN_FIELDS = `fragment Chain on Trace {
  up { node { ...Named ... on Document { kind } } link { origin } }
  down { node { ...Named ... on Document { kind } } link { origin } }
}`

/** The columns of the chain, in the order in which one leads to the next: labels, and kinds of documents. */
export const COLUMNS: readonly (readonly [heading: string, holds: readonly string[]])[] = [
  [
    'Revisjon og vedtak',
    ['Finding', 'Recommendation', 'Decision', 'AUDIT_REPORT', 'EVALUATION', 'STORTING_DECISION'],
  ],
  ['Oppdrag', ['Assignment', 'AssignmentItem', 'Requirement', 'ASSIGNMENT_LETTER']],
  ['Plan', ['PlanMove', 'ACTION_PLAN', 'WHITE_PAPER']],
  ['Innsatsområde', ['FocusArea', 'Challenge']],
  ['Mål', ['Goal']],
  ['Tiltak', ['Measure']],
  ['Status', ['StatusReport']],
]

/** Nodes shown of a column before the rest is folded. */
const SHOWN = 5

/** From the finding to the measure, with the node itself in its place. Derived steps are marked. */
export function chainView(self: NamedNode, { up, down }: ChainData): Html | false {
  const steps = [...up, ...down]
  if (steps.length === 0 || !COLUMNS.some(([, holds]) => holds.includes(self.label))) return false
  return html`<section aria-labelledby="kjede"><h2 id="kjede">Kjeden</h2>
<p class="note">Fra funn til tiltak. Stiplet kant: utledet, ikke sagt i dokumentene.</p>
<ol class="chain">${COLUMNS.map(([heading, holds]) => column(heading, holds, self, steps))}</ol></section>`
}

function column(
  heading: string,
  holds: readonly string[],
  self: NamedNode,
  steps: readonly ChainStepData[],
): Html | false {
  const items = [
    ...(holds.includes(self.label) ? [html`<li class="self" aria-current="true">${self.name}</li>`] : []),
    ...steps
      .filter(({ node }) => holds.includes(node.kind ?? node.label))
      .map(
        ({ node, link }) =>
          html`<li class="${link.origin.toLowerCase()}">${nodeLink(node)}${
            link.origin === 'DERIVED' && html`<span class="unseen"> (utledet)</span>`
          }</li>`,
      ),
  ]
  if (items.length === 0) return false
  const rest = items.slice(SHOWN)
  return html`<li><h3>${heading}</h3><ul>${items.slice(0, SHOWN)}</ul>${
    rest.length > 0 && html`<details><summary>${rest.length} til</summary><ul>${rest}</ul></details>`
  }</li>`
}
