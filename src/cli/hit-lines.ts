import type { GraphNode } from '../../graph/model/node.ts'
import type { Hit } from '../../graph/store/search.ts'
import type { SearchAnswer } from '../app/search-all.ts'
import { withoutMarkup } from '../web/without-markup.ts'
import { CHANNEL_WORDS } from '../web/wording.ts'
import { nodeHeading } from './node-lines.ts'

/** A hit as lines: what it is, what it says, where, and on demand what its score is made of. */
export function hitLines(hit: Hit, nodes: SearchAnswer['nodes'], isExplained: boolean): readonly string[] {
  const node: GraphNode | undefined = nodes.get(hit.key)
  return [
    node ? `${nodeHeading(node)}${titleOf(node, hit)} [${node.key}]` : hit.key,
    `    ${withoutMarkup(hit.snippet).text}`,
    `    ${nodes.get(hit.document)?.title ?? hit.document}`,
    ...(isExplained ? explanationLines(hit) : []),
  ]
}

/** What the statement is called, where the snippet does not say it. */
function titleOf({ label, title }: GraphNode, { snippet }: Hit): string {
  return label === 'Passage' || !title || snippet.text.includes(title) ? '' : `: ${title}`
}

function explanationLines({ explanation, score }: Hit): readonly string[] {
  const parts = explanation.map(({ channel, word, met, value }) => {
    const about = word === null ? '' : ` «${word}»`
    return `    ${decimal(value).padStart(9)}  ${CHANNEL_WORDS[channel]}${about}: ${met}`
  })
  return [...parts, `    ${decimal(score).padStart(9)}  til sammen`]
}

function decimal(value: number): string {
  return value.toFixed(3).replace('.', ',').replace('-', '−')
}
