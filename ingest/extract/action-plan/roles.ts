import { joinReadings, type Reading, sliceReading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import { sentencesIn } from '../../language/sentences.ts'
import { organisationsIn } from '../../resolve/organisations-in.ts'
import { actorOfLead, fullName } from '../actor.ts'
import { add, outerItems, type Plan } from './plan.ts'

const SHORT_NAME = /^(?:direktoratet|departementet|kommunen|fylkeskommunen|foretaket|etaten)(?=s?\s)/i

/** Who answers for what: each point under an actor, and each sentence that names one. */
export function addRoles(plan: Plan): void {
  const { catalogue, work } = plan.input
  for (const part of plan.parts) {
    if (part.role !== 'ROLES') continue
    let lead: string | undefined
    for (const { block, inner } of outerItems(part.blocks)) {
      const text = block.reading.text
      const named = block.type === 'paragraph' ? actorOfLead(text, work.issuer, catalogue) : undefined
      if (named !== undefined) lead = named
      else if (block.type === 'item') {
        const actors = lead === undefined ? actorsIn(plan, text) : [lead]
        addRole(plan, actors, block, joinReadings([block.reading, ...inner], ' '))
      } else if (block.type === 'paragraph') {
        for (const { start, end } of sentencesIn(text)) {
          const actors = actorsIn(plan, text.slice(start, end))
          if (actors.length > 0) addRole(plan, actors, block, sliceReading(block.reading, start, end))
        }
      }
    }
  }
}

/** Those that the words begin with or give a task; "direktoratet" is the one that the plan is of. */
function actorsIn(plan: Plan, text: string): readonly string[] {
  const { catalogue, work } = plan.input
  const short = SHORT_NAME.exec(text)?.[0]
  const self = short === undefined ? undefined : fullName(short, work.issuer, catalogue)
  if (self !== undefined) return [self]
  const named = organisationsIn(text, catalogue)
  const first = named.find(({ start }) => start === 0)
  // "Helsedirektoratets rolle er …" is about one; "ansvaret ligger hos kommunene og helseforetakene" about all.
  const some = first && !/^\s+og\s/.test(text.slice(first.end)) ? [first] : named
  return [...new Set(some.map(({ name }) => name))]
}

function addRole(plan: Plan, actors: readonly string[], block: Block, reading: Reading): void {
  const actor = actors.join(', ')
  const role = add(plan, { label: 'Role', block, reading, ...(actor !== '' && { properties: { actor } }) })
  if (!role) return
  for (const organisation of actors) {
    plan.found.relations.push({
      type: 'RESPONSIBLE_FOR',
      source: { organisation },
      target: { statement: role.id },
      places: [role.place],
    })
  }
}
