import type { Catalogue } from '../document/catalogue.ts'
import type { Block, DocumentTree } from '../document/tree.ts'
import { frontOf, isLine } from './front.ts'

export interface Parties {
  readonly issuer?: string
  readonly addressee?: string
}

const LETTER =
  /^(?:\p{L}+ )?(?:tillegg (?:nr\.? ?\d+ )?til )?(?:tildelingsbrev|oppdragsbrev|oppdragsdokument|tilleggsdokument)(?:et)?(?: (?:nr\.? ?)?\d{1,2}(?!\d))?(.*)$/iu
const YEARS = /\(?\b(?:for )?(?:19|20)\d{2}(?:[-–](?:19|20)?\d{2})?\b\)?/g
/** A capital, and on to the end of the name: words in lower case only between capitals. */
const NAME = String.raw`(\p{Lu}[\p{L}-]*(?:(?:,? (?:og|for|i|av|mot|om|norske|[\p{Ll}-]+departementet)|,)? [\p{L}-]+){0,7}?)`
const MADE_BY = new RegExp(
  `(?:utarbeidet|utarbeidd|laget|laga|utgitt|gitt ut|utgjeve) av ${NAME}(?: på (?:oppdrag|bestilling|vegne) (?:fra|frå|av) ${NAME})?(?=[.,;:(]|$)`,
  'u',
)
const RECEIVED = new RegExp(`^${NAME} har (?:(?:fra|frå) ${NAME} )?(?:mottatt|motteke|fått|mottatt)`, 'u')
/** "Fra Kulturdepartementet": a line that is hardly more than the sender. */
const FROM_LINE = /^(?:[Ff]ra|[Ff]rå)\s+(\p{Lu}[^.:]{3,60})$/u
const FIELD_ISSUER =
  /^(?:avsender|avsendar|fra|frå|utgiver|utgivar|utgitt av|ansvarlig|ansvarleg)\s*:\s*(.+)$/i
const FIELD_ADDRESSEE = /^(?:til|mottaker|mottakar|mottakere|adressat)\s*:\s*(.+)$/i
const GREETING = /^(?:med (?:vennlig |vennleg |beste )?(?:hilsen|helsing)|vennlig hilsen)\.?,?$/i
const IS_ORGANISATION =
  /(?:kommune|fylkeskommune|departementet|direktoratet|tilsynet|forbundet|foreningen|forening|foretak|RHF|HF|universitetet|instituttet|revisjonen|etaten|verket|rådet|KPMG)$/i

/** Who sends the document, and to whom, by what its front, its first sentences and its signature say. */
export function partiesOf(tree: DocumentTree, catalogue: Catalogue): Parties {
  const front = frontOf(tree)
  const found: { issuer?: string | undefined; addressee?: string | undefined } = {}
  const tell = (issuer: string | undefined, addressee?: string): void => {
    found.issuer ??= clean(issuer)
    found.addressee ??= clean(addressee)
  }
  for (const block of front) {
    const text = block.reading.text.replace(/[*_]+/g, '').replace(/\s+/g, ' ').trim()
    const letter = isLine(block) ? LETTER.exec(text)?.[1] : undefined
    if (letter !== undefined) {
      const [to = '', from] = letter.replace(YEARS, ' ').split(/\s(?:fra|frå)\s/)
      tell(from, to.replace(/^[\s:–-]*(?:til|for|,)?\s+/i, ''))
    }
    tell(
      FIELD_ISSUER.exec(text)?.[1] ?? (isLine(block) ? FROM_LINE.exec(text)?.[1] : undefined),
      FIELD_ADDRESSEE.exec(text)?.[1],
    )
    const made = MADE_BY.exec(text)
    if (made) tell(made[1])
    tell(RECEIVED.exec(text)?.[1])
  }
  tell(signatureOf(tree.children))
  tell(front.filter(isLine).find(block => isOrganisation(block, catalogue))?.reading.text)
  return {
    ...(found.issuer !== undefined && { issuer: nameOf(found.issuer, catalogue) }),
    ...(found.addressee !== undefined && { addressee: nameOf(found.addressee, catalogue) }),
  }
}

/** "Med hilsen", then the organisation. */
function signatureOf(blocks: readonly Block[]): string | undefined {
  const texts = blocks.flatMap(({ reading }) => reading.text.split('\n').map(line => line.trim()))
  const at = texts.findIndex(text => GREETING.test(text))
  if (at >= 0) return texts.slice(at + 1).find(text => text !== '')
  // The greeting and the name may have become one paragraph.
  return texts
    .map(text => /^med (?:vennlig )?hilsen,? (.+)$/i.exec(text)?.[1])
    .find(text => text !== undefined)
}

function isOrganisation(block: Block, catalogue: Catalogue): boolean {
  const text = block.reading.text.trim()
  return text.length < 60 && (IS_ORGANISATION.test(text) || known(text, catalogue) !== undefined)
}

/** The catalogue's name for it where it has one. */
function nameOf(written: string, catalogue: Catalogue): string {
  return known(written, catalogue)?.name ?? written
}

function known(written: string, catalogue: Catalogue) {
  const wanted = written.toLowerCase()
  return catalogue.organisations.find(({ name, aliases }) =>
    [name, ...aliases].some(one => one.toLowerCase() === wanted),
  )
}

function clean(name: string | undefined): string | undefined {
  const text = name
    ?.replace(/^[\s"“«(:–-]+|[\s"”».,;:)–-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? undefined : text
}
