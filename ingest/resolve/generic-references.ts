import type { Message } from '../document/message.ts'
import { sliceReading, spansOf } from '../document/reading.ts'
import type { Block, DocumentTree } from '../document/tree.ts'
import { documentNounsIn } from './document-nouns.ts'

const UNCERTAIN =
  /(?:^|[\s(])(?<word>andre|annet|relevante|ulike|flere|tidligere|gjeldende|øvrige|aktuelle|nasjonale|faglige|eksisterende)\s+(?:faglige\s+)?$/iu

/** Words that mean documents without saying which: no edge can be made of "andre rapporter". */
export function genericReferences(
  tree: DocumentTree,
  canonical: string,
  found: readonly { readonly block: Block; readonly start: number; readonly end: number }[],
): Message[] {
  return tree.children.flatMap(block => {
    if (block.type === 'furniture' || block.type === 'heading') return []
    const { text } = block.reading
    return documentNounsIn(text).flatMap(({ start, end, plural, definite }): Message[] => {
      const before = UNCERTAIN.exec(text.slice(0, start))
      if (!plural || definite || !before) return []
      if (found.some(one => one.block === block && one.start < end && start < one.end)) return []
      const from = before.index + before[0].search(/\p{L}/u)
      const offset = spansOf(sliceReading(block.reading, from, end), canonical)?.[0].start
      return [
        {
          severity: 'warning',
          code: 'REFERENCE_UNRESOLVED',
          text: `«${text.slice(from, end)}» sier ikke hvilke dokumenter som menes`,
          ...(offset !== undefined && { offset }),
          wayOut: 'Ingen lenke er laget. Se i teksten om dokumentene kan føres opp i katalogen.',
        },
      ]
    })
  })
}
