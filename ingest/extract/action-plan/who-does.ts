import type { Commitment } from '../../../graph/model/terms.ts'
import type { Catalogue } from '../../document/catalogue.ts'
import { leadingOrganisation } from '../../resolve/organisations-in.ts'
import { fullName } from '../actor.ts'
import { commitmentOf } from './commitments.ts'

export interface Doing {
  /** Named in the measure itself. */
  readonly actor?: string
  /** As printed. */
  readonly verb?: string
  readonly commitment?: Commitment
}

/** "Kommunen skal etablere …", "Skolene og barnehagene vil …": up to the modal verb. */
const BEFORE_MODAL = /^(\p{Lu}[\p{L} ,-]{1,80}?)\s+(?=(?:skal|vil|må|bør)[\s,])/u
/** "Skolene prøver ut …": a definite noun and a verb that measures begin with. */
const DEFINITE_NOUN = /^(\p{Lu}[\p{Ll}-]+(?:ene|ane|en|et|a|ne))\s+(?=\p{Ll})/u

/** Who a measure says does what, read off its first words. */
export function whoDoes(text: string, issuer: string | undefined, catalogue: Catalogue): Doing {
  const bare = commitmentOf(text)
  if (bare.commitment !== undefined) return bare
  const modal = BEFORE_MODAL.exec(text)
  if (modal) return withActor(modal[1]!, text.slice(modal[0].length))
  const organisation = leadingOrganisation(text, catalogue)
  if (organisation) {
    const doing = commitmentOf(text.slice(organisation.end))
    // "Helsedirektoratets veileder …" begins with an organisation that does nothing here.
    const name = text.slice(0, organisation.end)
    if (doing.verb !== undefined)
      return { actor: fullName(name, issuer, catalogue) ?? organisation.name, ...doing }
  }
  const noun = DEFINITE_NOUN.exec(text)
  const rest = noun ? text.slice(noun[0].length) : ''
  return noun && commitmentOf(rest).commitment !== undefined ? withActor(noun[1]!, rest) : bare

  function withActor(name: string, words: string): Doing {
    return { actor: fullName(name, issuer, catalogue) ?? name, ...commitmentOf(words) }
  }
}
