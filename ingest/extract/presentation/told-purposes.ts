import type { Block } from '../../document/tree.ts'
import { headingRole } from '../action-plan/heading-roles.ts'
import { ledLists } from '../led-list.ts'

const AIM =
  /(?:^|[^\p{L}])(?:mål(?:et|a|ene|setting(?:en)?)?|formål(?:et)?|føremål(?:et)?|hensikt(?:en)?|skal bidra til|skal (?:sikre|gi))(?!\p{L})[^.:]*:\s*$/iu
const PURPOSE =
  /^(?:formål|føremål|hensikt|overordnede? (?:mål|målsetting)|mål (?:med|for) (?:planen|handlingsplanen|arbeidet)|hva skal planen)/iu

/** The purposes of the whole plan: a list that a line with its aim leads, below a heading about purpose. */
export function toldPurposes(blocks: readonly Block[]): readonly Block[] {
  return ledLists(blocks)
    .filter(({ heading, lead }) => {
      const title = heading?.reading.text.trim() ?? ''
      const isPurpose = PURPOSE.test(title) || headingRole(title).role === 'OVERALL_GOALS'
      return isPurpose && (lead === undefined || AIM.test(lead.reading.text.trim()))
    })
    .flatMap(({ points }) => points.map(({ item }) => item))
}
