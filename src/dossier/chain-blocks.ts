import type { Dossier, DossierStep } from '../app/dossier-shape.ts'
import { COLUMNS } from '../web/chain-view.ts'
import { relationWords, VERDICT_WORDS } from '../web/wording.ts'
import type { Block } from './block.ts'
import { originWords } from './link-row.ts'
import { named, numbersOf, shortlyNamed } from './named.ts'

/** Who says so, and how far: a partial answer is none in full, and what people disagree on is no matter of fact. */
function howSure({ strength, origin, confidence, verdict }: DossierStep): string {
  const words = [
    strength === 'PARTIAL' && 'delvis',
    origin !== 'STATED' && originWords({ origin, confidence }),
    verdict && (VERDICT_WORDS[verdict] ?? verdict),
  ].filter(Boolean)
  return words.length > 0 ? ` (${words.join('; ')})` : ''
}

/** From the finding to the measure, in the order in which one leads to the next. Empty where there is no chain. */
export function chainBlocks({ subject, chain }: Dossier): readonly Block[] {
  const steps = [...chain.up, ...chain.down]
  const names = new Map([subject, ...steps.map(({ node }) => node)].map(node => [node.key, node]))
  const columns = COLUMNS.flatMap(([heading, holds]) => {
    const held = steps.filter(({ node }) => holds.includes(node.kind ?? node.label))
    return held.length > 0 ? [{ heading, held }] : []
  })
  if (columns.length === 0) return []
  const item = (step: DossierStep) => {
    const via = names.get(step.via)
    const relation = relationWords(step.type, step.direction)
    // The report that a finding stands in is a way to go, and no node of the chain.
    const said = via ? `${shortlyNamed(via)} ${relation.toLowerCase()}: ` : `${relation}: `
    return { text: `${said}${named(step.node)}${howSure(step)}`, cites: numbersOf(step.citations) }
  }
  return [
    { kind: 'heading', level: 2, text: 'Kjeden', newPage: true },
    {
      kind: 'paragraph',
      tone: 'note',
      text: 'Fra funn til tiltak, nærmeste ledd først. Det som ikke er merket som utledet, står i dokumentene.',
    },
    ...columns.flatMap(({ heading, held }): Block[] => [
      { kind: 'heading', level: 3, text: heading },
      { kind: 'list', items: held.map(item) },
    ]),
  ]
}
