import type { Block, DocumentTree, Heading } from '../../document/tree.ts'

export type ReportRole = 'FINDINGS' | 'RECOMMENDATIONS' | 'RATING' | 'OTHER'

/** What stands below a heading of a report, or below a line that leads a list. */
export interface ReportPart {
  readonly role: ReportRole
  readonly head?: Block
  /** The line over the list: who recommends what to whom. */
  readonly lead?: Block
  /** Headings inside the part too. */
  readonly blocks: readonly Block[]
}

const WHOSE = String.raw`(?:(?:\p{L}+(?:s|ens|ets|enes)|våre?|de|viktigste|sentrale|overordnede?|samlede?|rapportens)\s+)*`
const ROLES: readonly (readonly [ReportRole, RegExp])[] = [
  [
    'RECOMMENDATIONS',
    new RegExp(
      String.raw`^${WHOSE}(?:hoved)?(?:anbefaling(?:er|ene|ar)?|tilråding(?:er|ar|ene|ane)?)(?:\s|$|:)|(?:anbefaler|tilrår|rår til)(?:\s|:|$)`,
      'iu',
    ),
  ],
  [
    'RATING',
    new RegExp(
      String.raw`^${WHOSE}(?:samlet |overordnet |hoved|total)?(?:vurdering(?:er|a|en|ar)?|kritikk(?:en)?|alvorlighet(?:sgrad)?)(?:$|\s*:|\s+\d|\s+av (?:alvor|kritikk))`,
      'iu',
    ),
  ],
  [
    'FINDINGS',
    new RegExp(
      String.raw`^${WHOSE}(?:hoved|hovud|del)?(?:funn(?:ene|a)?|konklusjon(?:er|ene|ar|ane)?|resultat(?:er|ene)?)(?:$|\s*:|\s+\d|\s+(?:og|i|fra|om)\s)|^(?:hva|kva) (?:fant|fann|viser) (?:vi|revisjonen|undersøkelsen|\p{L}+)|^(?:utdyp\p{L}*|nærmere|nærare|mer|meir)\s+(?:om\s+)?${WHOSE}(?:hoved)?(?:funn|konklusjon)`,
      'iu',
    ),
  ],
]
const FINDINGS_LEAD =
  /(?:undersøkelsen|undersøkinga|revisjonen|rapporten|kontrollen|evalueringen|evalueringa|riksrevisjonen|vi)\s+(?:viser|viste|fant|fann|finner|konkluderer|avdekket|avdekker|slår fast)(?:\s+(?:med|blant annet|følgende|mellom anna))*(?:\s+at)?\s*:?$/iu
const RECOMMENDS_LEAD =
  /(?:anbefaler|tilrår|rår|anbefales|foreslår)(?:\s[^.]{0,160}?)?(?:\s(?:å|at|til å)|:)\s*:?$/iu

/** A label that makes a heading a statement of its own: `Funn 1.1: De fleste mangler …`. */
const OWN =
  /^(?<word>(?:hoved|hovud|del)?(?:funn|konklusjon)|anbefaling|tilråding|vurdering)\s+(?:nr\.?\s*)?(?<number>\d+(?:\.\d+)*|[A-Z]|[IVX]+)(?![\p{L}\d])\s*[:.–—-]?\s*(?<rest>.*)$/iu

/** Number and words of a heading that is a statement of its own. */
export function ownLabel(
  heading: Heading,
): { readonly number: string; readonly rest: string; readonly role: ReportRole } | undefined {
  const groups = OWN.exec(heading.reading.text.trim())?.groups
  if (!groups) return undefined
  const role = /^vurdering/i.test(groups.word!)
    ? 'RATING'
    : /^(?:anbef|tilr)/i.test(groups.word!)
      ? 'RECOMMENDATIONS'
      : 'FINDINGS'
  return { number: groups.number!, rest: groups.rest!.trim(), role }
}

/** A report cut by what its headings and leading lines announce, in reading order. */
export function reportParts(tree: DocumentTree): readonly ReportPart[] {
  const blocks = tree.children.filter(({ type }) => type !== 'furniture')
  const parts: { role: ReportRole; head?: Block; lead?: Block; blocks: Block[]; list?: number }[] = [
    { role: 'OTHER', blocks: [] },
  ]
  let depth = 0
  for (const [at, block] of blocks.entries()) {
    const part = parts.at(-1)!
    if (block.type === 'heading' && block.depth > 1) {
      const own = ownLabel(block)
      const role = own?.role ?? roleOf(block.reading.text)
      if (own && own.role === part.role && part.lead === undefined) part.blocks.push(block)
      else if (role !== 'OTHER' || block.depth <= depth || part.role === 'OTHER' || part.lead) {
        depth = own ? block.depth - 1 : block.depth
        parts.push({ role, head: block, blocks: own ? [block] : [] })
      } else part.blocks.push(block)
    } else if (block.type === 'paragraph' && part.role === 'OTHER' && blocks[at + 1]?.type === 'item') {
      const role = leadRole(block.reading.text)
      if (role === 'OTHER') part.blocks.push(block)
      else {
        const next = blocks[at + 1] as Block & { list: number }
        parts.push({ role, lead: block, blocks: [], list: next.list, ...(part.head && { head: part.head }) })
      }
    } else if (part.lead && !(block.type === 'item' && block.list === part.list)) {
      parts.push({ role: 'OTHER', blocks: [block] })
    } else part.blocks.push(block)
  }
  return parts.flatMap(part => (part.role === 'OTHER' ? labelledPoints(part) : [part]))
}

const LABELS: readonly (readonly [ReportRole, RegExp])[] = [
  ['FINDINGS', /^(?:hoved|hovud)?(?:funn|konklusjon)$/iu],
  ['RECOMMENDATIONS', /^(?:anbefaling|tilråding)$/iu],
]

/** `Funn 1 …` below a heading that says something else ("Sammendrag"): its label is enough. */
function labelledPoints(part: ReportPart): readonly ReportPart[] {
  const roleAt = part.blocks.map(block => {
    const word = block.type === 'item' || block.type === 'paragraph' ? (block.label?.word ?? '') : ''
    return LABELS.find(([, pattern]) => pattern.test(word))?.[0]
  })
  const cuts: ReportPart[] = [{ ...part, blocks: [] }]
  for (const [at, block] of part.blocks.entries()) {
    const last = cuts.at(-1)!
    const role = block.type === 'heading' ? 'OTHER' : (roleAt[at] ?? last.role)
    const { head } = part
    if (role === last.role) cuts[cuts.length - 1] = { ...last, blocks: [...last.blocks, block] }
    else cuts.push({ role, blocks: [block], ...(head && { head }) })
  }
  return cuts
}

function roleOf(text: string): ReportRole {
  const words = text.trim().replace(/\s+/g, ' ')
  return ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'OTHER'
}

function leadRole(text: string): ReportRole {
  const words = text.trim()
  if (RECOMMENDS_LEAD.test(words)) return 'RECOMMENDATIONS'
  return FINDINGS_LEAD.test(words) ? 'FINDINGS' : 'OTHER'
}
