import type { Catalogue } from '../../document/catalogue.ts'
import type { WorkDraft } from '../../document/contribution.ts'
import type { DocumentTree } from '../../document/tree.ts'
import { organisationsIn } from '../../resolve/organisations-in.ts'

/** Whom a deadline binds: in words, and the organisations that are known. */
export interface Bound {
  readonly binds: string
  readonly organisations: readonly string[]
}

/** The ones that a letter writes to, by what it calls them. */
const AUDIENCES =
  /foreningsledd(?:ene)?|medlemsforening(?:ene|er)|lokallag(?:ene|a)?|medlemmene|høringsinstans(?:ene|er)|høyringsinstans(?:ane|ar)|mottakerne/giu
const INPUT = /innspill|innspel|høringssvar|høyringssvar|svar\b|uttalelse|uttale\b|merknad|kommentar/iu
const HOSTS = /(?:kalt|kalla|innkalt|inviter|invitert|holder|held|arrangerer|avholder|har satt|har sett)/iu
const TO =
  /(?:innspill\p{L}*|svar|merknader|uttalelser?)\s+(?:(?:skal|må|kan|bes)\s+)?(?:sendes\s+|sendast\s+)?(?:inn\s+)?til\s+(.{2,80})/iu
/** "Stortinget ber regjeringen …": the one that is asked is bound. */
const ASKED = /^\p{Lu}[\p{L} ]{2,40}?\s(?:ber|bed|anmoder|oppfordrer|pålegger)\s+(.{3,80})/u
const TAKES_PART = /^\s+(?:vil|skal|kommer til å)\s+delta|^\s+deltar/u

export interface BindingContext {
  readonly tree: DocumentTree
  readonly work: WorkDraft
  readonly catalogue: Catalogue
}

/**
 * Whom the words bind. A deadline of a third party binds those who want to be
 * heard there, the sender of the letter among them if it says that it takes
 * part; input to the sender binds those it writes to; anything else binds whoever
 * the sentence says, or who is given the task.
 */
export function boundBy(sentence: string, context: BindingContext): Bound | undefined {
  const { work, catalogue } = context
  const named = organisationsIn(sentence, catalogue)
  const isInput = INPUT.test(sentence)
  const receiver = organisationsIn(TO.exec(sentence)?.[1] ?? '', catalogue)[0]?.name
  const host = receiver ?? (HOSTS.test(sentence) ? named[0]?.name : undefined)
  if (host !== undefined && host !== work.issuer && (isInput || HOSTS.test(sentence))) {
    const sender = work.issuer !== undefined && takesPart(context) ? [work.issuer] : []
    return { binds: `de som vil gi innspill til ${host}`, organisations: sender }
  }
  if (isInput) {
    const audience = audienceOf(context)
    return { binds: audience, organisations: organisationsIn(audience, catalogue).map(({ name }) => name) }
  }
  const asked = ASKED.exec(sentence)?.[1]
  const whom = asked === undefined ? undefined : organisationsIn(asked, catalogue)[0]
  if (asked !== undefined && whom?.start === 0) return one(whom.name)
  if (asked !== undefined && /^regjering(?:en|a)/iu.test(asked)) return one('Regjeringen')
  const [first] = named
  if (first && (first.start === 0 || /^\s+(?:skal|vil|må|bør|bes)/u.test(sentence.slice(first.end)))) {
    return one(first.name)
  }
  // A letter of assignment binds whom it is written to; a plan binds whose it is.
  const self =
    work.kind === 'ASSIGNMENT_LETTER' ? work.addressee : work.kind === 'ACTION_PLAN' ? work.issuer : undefined
  if (self !== undefined) return one(self)
  return work.kind === 'CONSULTATION' ? { binds: audienceOf(context), organisations: [] } : undefined
}

function one(name: string): Bound {
  return { binds: name, organisations: [name] }
}

/** The definite form first, since that is how a letter speaks of those it writes to. */
function audienceOf({ tree }: BindingContext): string {
  const called = tree.children.flatMap(({ reading }) =>
    [...reading.text.matchAll(AUDIENCES)].map(([name]) => name.toLowerCase()),
  )
  return called.find(name => /(?:ene|ane|a)$/.test(name)) ?? called[0] ?? 'mottakerne av brevet'
}

/** "Foreningen vil delta på høringen." */
function takesPart({ tree, work, catalogue }: BindingContext): boolean {
  return tree.children.some(({ reading }) =>
    organisationsIn(reading.text, catalogue).some(
      ({ name, end }) => name === work.issuer && TAKES_PART.test(reading.text.slice(end)),
    ),
  )
}
