import type { Dossier, DossierDecision } from '../app/dossier-shape.ts'
import { relationWords } from '../web/wording.ts'
import type { Block } from './block.ts'
import { reviewLine } from './review-line.ts'

/** Decisions that take no effect now, with what was read then and what stands there now. Empty where there are none. */
export function waitingBlocks({ waiting }: Dossier): readonly Block[] {
  const list = (heading: string, state: DossierDecision['state']): readonly Block[] => {
    const decisions = waiting.filter(decision => decision.state === state)
    if (decisions.length === 0) return []
    return [
      { kind: 'heading', level: 3, text: heading },
      { kind: 'list', items: decisions.map(decision => ({ text: decisionWords(decision) })) },
    ]
  }
  if (waiting.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Avgjørelser som ikke virker nå' },
    {
      kind: 'paragraph',
      tone: 'note',
      text: 'Mennesker har avgjort dette, men teksten eller lenken er ikke lenger den de leste. Ingenting er flyttet til noe som ligner.',
    },
    ...list('Venter på bekreftelse', 'PENDING'),
    ...list('Har mistet lenken', 'ORPHANED'),
  ]
}

function decisionWords(decision: DossierDecision): string {
  const { type, source, target, read, now, why, id, strength, ...made } = decision
  const relation = relationWords(type, 'OUT').toLowerCase()
  const said = reviewLine({ ...made, id, ...(strength && { strength }), standing: true })
  const then = `Lest da: «${read.source}» og «${read.target}».`
  const since = now ? ` Står nå: «${now.source}» og «${now.target}».` : ''
  return `${source} ${relation} ${target}: ${said}. ${then}${since}${why ? ` ${why}` : ''} (${id})`
}
