import { type Reading, sliceReading, trimReading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import { findDates } from '../../language/norwegian-dates.ts'
import { organisationsIn } from '../../resolve/organisations-in.ts'
import type { Extractor, ExtractorInput } from '../extractor.ts'
import { type Found, nothingFound, state } from '../state.ts'

const DECISIONS =
  /^(?:(?:komiteens|komiteen si|stortingets|fylkestingets|kommunestyrets|endelig)\s+)?(?:vedtak|tilråding|tilrådinga?|innstilling til vedtak|forslag til vedtak|votering)(?:et|ene|a)?(?:\s|:|$)/iu
const LEAD = /^.{0,60}:\s*$/u
const ROMAN = /^[IVXL]+$/u
const BODY = `(?:Stortinget|Fylkestinget|Kommunestyret|Bystyret|Formannskapet|Styret|Odelstinget|Lagtinget)`
/** "Kommunestyrets vedtak" */
const WHOSE = new RegExp(String.raw`^(${BODY})s\s+(?:endelige\s+)?vedtak`, 'u')
const OPENS = new RegExp(
  String.raw`^${BODY}\s+(?:ber|samtykker|slutter|vedtar|vedtok|viser|understreker|godkjenner|tar|sluttar|vedtek|konstaterer|mener|meiner)(?!\p{L})`,
  'u',
)
const ASKS = new RegExp(
  String.raw`^${BODY}\s+(?:ber|bed)\s+(.{3,80}?)\s+(?:om|sørge|å|legge|gjennomgå|utrede|sikre|la|komme|fremme|vurdere|sikra|leggje|greie|utarbeide|ta|gi|stille|styrke)(?!\p{L})`,
  'u',
)
/** "Vedtatt 5. april 2022.": when, and no part of what was decided. */
const WHEN =
  /\s*\(?(?:vedtatt|vedteke|vedtatt av \p{L}+|votert over)\s+(?:i\s+)?([^)]{4,30}?\d{4})[.)]*\s*$/iu

/** What a parliament or a council decided, point by point, and whom it asks. */
export const decision: Extractor = {
  name: 'decision',
  version: 2,
  kinds: ['STORTING_DECISION'],
  extract(input) {
    const found = nothingFound()
    for (const block of decisionsIn(input.tree.children)) addDecision(found, input, block)
    return found
  },
}

/** Points below a heading that announces the decision; elsewhere only sentences in the body's own name. */
function decisionsIn(blocks: readonly Block[]): readonly Block[] {
  let open = false
  const below: Block[] = []
  const opening: Block[] = []
  for (const block of blocks) {
    if (block.type === 'heading') open = DECISIONS.test(block.reading.text.trim())
    else if (block.type === 'item' || block.type === 'paragraph') {
      const points =
        block.type === 'item'
          ? block.depth === 0
          : ROMAN.test(block.label?.number ?? '') || OPENS.test(block.reading.text)
      // "Kommunestyrets vedtak:" in a line of its own does what a heading does.
      if (LEAD.test(block.reading.text) && DECISIONS.test(block.reading.text.trim())) open = true
      else if (open && points) below.push(block)
      else if (OPENS.test(block.reading.text) && ROMAN.test(block.label?.number ?? '')) opening.push(block)
    }
  }
  return below.length > 0 ? below : opening
}

function addDecision(found: Found, input: ExtractorInput, block: Block): void {
  const when = WHEN.exec(block.reading.text)
  const date = when ? findDates(when[1]!)[0]?.iso : undefined
  const reading: Reading = when
    ? trimReading(
        sliceReading(
          block.reading,
          0,
          when.index + (/[.]/.test(block.reading.text[when.index] ?? '') ? 1 : 0),
        ),
      )
    : block.reading
  const body = new RegExp(`^${BODY}`, 'u').exec(reading.text)?.[0] ?? bodyOf(input)
  const label = block.type === 'item' || block.type === 'paragraph' ? block.label?.number : undefined
  const made = state(found, input, {
    id: `decision-${found.statements.length + 1}`,
    label: 'Decision',
    block,
    reading,
    number: label,
    properties: { ...(body !== undefined && { body }), ...(date !== undefined && { date }) },
  })
  const asked = ASKS.exec(reading.text)?.[1]
  if (!made || asked === undefined) return
  const named =
    organisationsIn(asked, input.catalogue)[0]?.name ??
    (/^regjering(?:en|a)$/iu.test(asked) ? 'Regjeringen' : undefined)
  if (named === undefined) return
  found.relations.push({
    type: 'REQUESTS',
    source: { statement: made.id },
    target: { organisation: named },
    places: [made.place],
  })
}

/** A page about a case names the body in its title. */
function bodyOf({ work, tree }: ExtractorInput): string | undefined {
  if (/^stortinget/iu.test(work.issuer ?? '')) return 'Stortinget'
  const announced = tree.children.flatMap(({ reading }) => WHOSE.exec(reading.text.trim())?.[1] ?? [])[0]
  if (announced !== undefined) return announced
  return new RegExp(`(?<!\\p{L})${BODY}(?!\\p{L}{2})`, 'u').exec(work.title)?.[0]
}
