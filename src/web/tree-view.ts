import { groupBy } from '../../graph/model/group-by.ts'
import { type Html, html } from './html.ts'
import { coverageBadge, type NamedNode, nodeLink } from './node-link.ts'
import { LABEL_WORDS, labelsWord } from './wording.ts'

export type TreeNode = NamedNode & { readonly partOf: readonly { readonly key: string }[] }

/** What a document says, as it hangs together: a list for each label, and below each statement what stands under it. */
export function treeView(statements: readonly TreeNode[]): Html | false {
  if (statements.length === 0) return false
  const keys = new Set(statements.map(node => node.key))
  const below = groupBy(statements, node => node.partOf.findLast(each => keys.has(each.key))?.key ?? '')
  const top = below.get('') ?? []
  return html`<section aria-labelledby="innhold-i"><h2 id="innhold-i">Innhold</h2>
${LABELS_IN_ORDER.map(label => {
  const nodes = top.filter(node => node.label === label)
  return nodes.length > 0 && html`<h3>${labelsWord(label)}</h3>${branch(nodes, below)}`
})}</section>`
}

const LABELS_IN_ORDER = Object.keys(LABEL_WORDS)

function branch(nodes: readonly TreeNode[], below: ReadonlyMap<string, readonly TreeNode[]>): Html {
  return html`<ul class="tree">${nodes.map(node => {
    const parts = below.get(node.key)
    return html`<li>${nodeLink(node)} ${coverageBadge(node)}${parts && branch(inOrder(parts), below)}</li>`
  })}</ul>`
}

/** Labels in the order of the words, so that goals come before measures; keys within a label. */
function inOrder(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.toSorted((a, b) => LABELS_IN_ORDER.indexOf(a.label) - LABELS_IN_ORDER.indexOf(b.label))
}
