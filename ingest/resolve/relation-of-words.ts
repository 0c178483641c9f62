import type { EdgeType } from '../../graph/model/ontology.ts'
import type { DocumentKind } from '../../graph/model/terms.ts'
import type { Range } from './mention.ts'
import { RELATION_CUES, type RelationCue } from './relation-cues.ts'

export interface ToldRelation {
  readonly type: EdgeType
  readonly reversed: boolean
  /** Where the telling words begin, in the same text as the reference; absent where nothing tells. */
  readonly at?: number
}

/** What the words around a reference, within its sentence, say of the relation; CITES where they say nothing. */
export function relationOfWords(
  text: string,
  sentence: Range,
  reference: Range,
  from: DocumentKind,
  to: DocumentKind | undefined,
): ToldRelation {
  const before = text.slice(sentence.start, reference.start)
  const after = text.slice(reference.end, sentence.end)
  const within = text.slice(reference.start, reference.end)
  let best: (ToldRelation & { distance: number }) | undefined
  for (const cue of RELATION_CUES) {
    if (cue.from && !cue.from.includes(from)) continue
    if (cue.to && !(to !== undefined && cue.to.includes(to))) continue
    const told = nearest(cue, before, within, after)
    if (!told || (best && best.distance <= told.distance)) continue
    best = {
      type: cue.type,
      reversed: cue.reversed === true,
      at: sentence.start + told.offset,
      distance: told.distance,
    }
  }
  return best ?? { type: 'CITES', reversed: false }
}

/** "har ikke fulgt opp", "bygger ikke på": what is denied relates nothing. */
const DENIED = /(?<!\p{L})(?:ikke|ikkje|aldri|ingen|verken|korkje)\s+(?:\p{L}+\s+){0,2}$/iu

/** Distance from the reference, and offset in the sentence. */
function nearest(
  { where, words }: RelationCue,
  before: string,
  within: string,
  after: string,
): { distance: number; offset: number } | undefined {
  if (where === 'right before') {
    const match = words.exec(before)
    return match ? { distance: 0, offset: match.index } : undefined
  }
  if (where === 'within')
    return within.search(words) >= 0 ? { distance: 0, offset: before.length } : undefined
  const behind = where === 'before'
  const around = behind ? before : after
  const matches = [...around.matchAll(words)].filter(({ index }) => !DENIED.test(around.slice(0, index)))
  const match = behind ? matches.at(-1) : matches[0]
  if (!match) return undefined
  const distance = behind ? before.length - match.index - match[0].length : match.index
  return { distance, offset: behind ? match.index : before.length + within.length + match.index }
}
