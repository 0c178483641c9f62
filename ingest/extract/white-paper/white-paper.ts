import type { Block } from '../../document/tree.ts'
import type { Extractor, ExtractorInput } from '../extractor.ts'
import { ledLists } from '../led-list.ts'
import { type Found, nothingFound, state } from '../state.ts'

const CHALLENGES =
  /^(?:\p{L}+\s+){0,2}(?:hoved|hovud)?(?:utfordring(?:er|ane|ene|ar|sbilde|sbilete)?)(?:\s|:|$)/iu
const GOALS =
  /^(?:(?:regjeringens|regjeringa sine?|overordn\p{L}+|nasjonale?|våre|hoved|hovud)\s*)*mål(?:a|ene|settinger|setningar|setjingar)?(?:\s+(?:for|i|med)\s.*)?$/iu
const GOALS_LEAD = /mål(?:a|ene)?\s+(?:er|for\s[^:]{3,80})\s*:\s*$/iu
/** A box of the paper: what the government undertakes to do. */
const WILL_DO = /^(?:boks\s+[\d.]+\s*[:.–-]?\s*)?(?:regjeringa|regjeringen)\s+vil\s*:?$/iu
/** What tells of a document is no statement of it. */
const ABOUT = /^(?:lenker|lenkjer|kilder|kjelder|om meldingen|om meldinga|vedlegg|innhold)/iu

/** Challenges, goals and measures of a white paper; its main moves are read by `planMove`. */
export const whitePaper: Extractor = {
  name: 'white-paper',
  version: 1,
  kinds: ['WHITE_PAPER'],
  extract(input) {
    const found = nothingFound()
    for (const { heading, lead, points } of ledLists(input.tree.children)) {
      const title = heading?.reading.text.trim() ?? ''
      const line = lead?.reading.text.trim() ?? ''
      if (ABOUT.test(title)) continue
      const items = points.map(({ item }) => item)
      if (WILL_DO.test(line) || (WILL_DO.test(title) && !lead))
        add(found, input, 'Measure', items, { actor: 'Regjeringen' })
      else if (GOALS_LEAD.test(line) || GOALS.test(title))
        add(found, input, 'Goal', items, { level: 'NATIONAL' })
      else if (CHALLENGES.test(title) || /utfordring\p{L}*[^.]*:\s*$/iu.test(line))
        add(found, input, 'Challenge', items)
    }
    return found
  },
}

function add(
  found: Found,
  input: ExtractorInput,
  label: 'Measure' | 'Goal' | 'Challenge',
  items: readonly Block[],
  properties?: Readonly<Record<string, string>>,
): void {
  for (const block of items) {
    state(found, input, {
      id: `white-paper-${found.statements.length + 1}`,
      label,
      block,
      number: block.type === 'item' ? block.label?.number : undefined,
      ...(properties && { properties }),
    })
  }
}
