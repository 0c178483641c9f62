import type { Catalogue } from '../document/catalogue.ts'
import type { Block, DocumentTree } from '../document/tree.ts'
import { organisationsIn } from '../resolve/organisations-in.ts'
import { frontOf, isLine } from './front.ts'

export interface Parties {
  readonly issuer?: string
  readonly addressee?: string
}

const LETTER =
  /^(?:\p{L}+ (?:og )?)?(?:tillegg (?:nr\.? ?\d+ )?til )?(?:tildelingsbrev|oppdragsbrev|oppdragsdokument|tilleggsdokument)(?:et)?(?: (?:nr\.? ?)?\d{1,2}(?!\d))?(.*)$/iu
/** "Oppdragsdokumentet bygger på …" is a sentence about it. */
const TITLE_GOES_ON = /^\s*(?:$|[\d(:–,-]|(?:til|for|nr|fra|frå)\s)/iu
const YEARS = /\(?\b(?:for )?(?:19|20)\d{2}(?:[-–](?:19|20)?\d{2})?\b\)?/g
/** A capital, and on to the end of the name: words in lower case only between capitals. */
const NAME = String.raw`(\p{Lu}[\p{L}-]*(?:(?:,? (?:og|for|i|av|mot|om|norske|[\p{Ll}-]+departementet)|,)? [\p{L}-]+){0,7}?)`
const MADE_BY = new RegExp(
  `(?:[Uu]tarbeidet|[Uu]tarbeidd|[Ll]aget|[Ll]aga|[Uu]tgitt|[Gg]itt ut|[Uu]tgjeve) av ${NAME}(?: på (?:oppdrag|bestilling|vegne) (?:fra|frå|av) ${NAME})?(?=[.,;:(]|\\s+(?:\\d|(?:i|den)\\s)|$)`,
  'u',
)
const REPORT_BY = new RegExp(
  `^(?:Sluttrapport|Rapport|Notat|Utredning|Utgreiing|Delrapport) (?:fra|frå|av) ${NAME}(?=[.,;:(]|\\s+(?:på|til|oppnevnt|oppnemnd|nedsatt|\\d)|$)`,
  'u',
)
/** "Tilråding fra Kulturdepartementet 12. april 2030, godkjent i statsråd samme dag." */
const PROPOSED = /^tilråding (?:fra|frå) (\p{Lu}.{3,60}?departementet)(?=[\s.,]|$)/iu
const COMMITTEE = /^Innstilling (?:fra|frå) (\S.{3,70}?(?:komiteen|presidentskapet))(?: om |$)/iu
const RECEIVED = new RegExp(`^${NAME} har (?:(?:fra|frå) ${NAME} )?(?:mottatt|motteke|fått|mottatt)`, 'u')
/** Capitals, and words in lower case only between two of them or as the last part of a ministry. */
const SENDER = String.raw`(\p{Lu}[\p{L}-]*(?:(?:,? (?:og|for|i|av|mot))? (?:\p{Lu}[\p{L}-]*|kommune|fylkeskommune|[\p{Ll}-]*departementet|[\p{Ll}-]+direktoratet))*)`
const SENDS = new RegExp(
  `^${SENDER} (?:sender|legger|legg|inviterer|ber|gir|gjev)(?= (?:med dette|herved|no|nå|ut|fram|frem|til|om|forslag))`,
  'u',
)
/** "Det kongelige kulturdepartement": the letterhead of a ministry. */
const LETTERHEAD = /^det kongel[ie]ge (\S.{3,60}?departement)$/iu
/** "Riksrevisjonens undersøkelse av …" */
const OWN_WORK =
  /^(\p{Lu}\p{L}{3,}?)s (?:undersøkelse|undersøking|kontroll|rapport|evaluering|revisjon|konklusjoner) (?:av|om)(?!\p{L})/u
/** "Høringssvar fra Bergen kommune" */
const ANSWER =
  /^(?:høringssvar|høringsuttalelse|høyringssvar|høyringsfråsegn|innspill|innspel|uttalelse|uttale) (?:fra|frå) (\p{Lu}[^.:–(]{2,60}?)(?: (?:til|på|om|–).*)?$/iu
/** Blocks in which a document says whose it is by its title. */
const TITLE_BLOCKS = 3
/** A word for its kind names no body. */
const NAMELESS =
  /^(?:vi|jeg|eg|(?:etat|direktorat|departement|tilsyn|forbund|utvalg|utval|styr|råd|institutt|foretak)e?t|(?:kommune|fylkeskommune|forening|etat|regjering|organisasjon)(?:en|a))$/iu
/** "Fra Kulturdepartementet": a line that is hardly more than the sender. */
const FROM_LINE = /^(?:[Ff]ra|[Ff]rå)\s+(\p{Lu}[^.:]{3,60})$/u
const FIELD_ISSUER = /^(?:avsender|avsendar|fra|frå|utgiver|utgivar|utgitt av)\s*:\s*(.+)$/i
/** On a cover whose plan it is; below a chapter, who carries out a measure. */
const FIELD_RESPONSIBLE = /^(?:ansvarlig|ansvarleg)\s*:\s*(.+)$/i
const FIELD_ADDRESSEE = /^(?:til|mottaker|mottakar|mottakere|adressat)\s*:\s*(.+)$/i
const GREETING = /^(?:med (?:vennlig |vennleg |beste )?(?:hilsen|helsing)|vennlig hilsen)\.?,?$/i
/** Capitals all through but for the words that join them, and a last word that says what it is. */
const IS_ORGANISATION =
  /^(?:(?:\p{Lu}[\p{L}-]*|\p{Ll}+-|og|for|i|av|norske|regionale),? )*(?:[\p{L}-]*(?:kommune|fylkeskommune|departementet|direktoratet|tilsynet|forbund|forbundet|foreningen|forening|foretak|universitetet|instituttet|revisjonen|etaten|verket|rådet)|RHF|HF|KPMG)(?: i \p{Lu}[\p{L}-]*)?$/u
/** "Kari Nordmann, plansjef": whoever signs for an organisation. */
const PERSON = /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]*){1,3}(?:,? (?:\(|\p{Ll})|,|$)/u
/** Lines below a greeting that are still the signature. */
const SIGNATURE_LINES = 6

/** Who sends the document, and to whom, by what its front, its first sentences and its signature say. */
export function partiesOf(tree: DocumentTree, catalogue: Catalogue): Parties {
  const front = frontOf(tree)
  const found: { issuer?: string | undefined; addressee?: string | undefined } = {}
  const tell = (issuer: string | undefined, addressee?: string): void => {
    found.issuer ??= clean(issuer)
    found.addressee ??= clean(addressee)
  }
  let isLetter = false
  let isBelowChapter = false
  for (const block of front) {
    const text = block.reading.text.replace(/[*_]+/g, '').replace(/\s+/g, ' ').trim()
    const letter = isLine(block) ? LETTER.exec(text)?.[1] : undefined
    if (letter !== undefined && TITLE_GOES_ON.test(letter)) {
      isLetter = true
      const [to = '', from] = letter.replace(YEARS, ' ').split(/\s(?:fra|frå)\s/)
      tell(from, to.replace(/^[\s:–-]*(?:til|for|,)?\s+/i, ''))
    }
    isBelowChapter ||= block.type === 'heading' && block.depth > 1
    const responsible = isBelowChapter ? undefined : FIELD_RESPONSIBLE.exec(text)?.[1]
    tell(
      FIELD_ISSUER.exec(text)?.[1] ?? responsible ?? (isLine(block) ? FROM_LINE.exec(text)?.[1] : undefined),
      FIELD_ADDRESSEE.exec(text)?.[1],
    )
    tell(isLine(block) ? ministryOf(text) : undefined)
    tell(PROPOSED.exec(text)?.[1])
    const committee = COMMITTEE.exec(text)?.[1]
    tell(committee && `${committee.charAt(0).toUpperCase()}${committee.slice(1)}`)
    const made = MADE_BY.exec(text)
    if (made) tell(made[1])
    tell(isLine(block) ? (REPORT_BY.exec(text)?.[1] ?? signedAndDated(text, catalogue)) : undefined)
    if (front.indexOf(block) < TITLE_BLOCKS) tell(OWN_WORK.exec(text)?.[1] ?? ANSWER.exec(text)?.[1])
    tell(isLine(block) ? employerIn(text, catalogue) : undefined)
    tell(SENDS.exec(text)?.[1] ?? RECEIVED.exec(text)?.[1])
  }
  const lines = front.filter(isLine).map(({ reading }) => reading.text.trim())
  // "Oppdragsdokument 2026" over the name of the one that it is for; ministries write such letters.
  if (isLetter) {
    const bodies = lines.filter(text => isOrganisation(text, catalogue))
    tell(
      bodies.find(text => MINISTRY.test(text)),
      bodies.find(text => !MINISTRY.test(text)),
    )
  }
  tell(signatureOf(tree.children, catalogue))
  tell(lines.find(text => isOrganisation(text, catalogue) && text !== found.addressee))
  return {
    ...(found.issuer !== undefined && { issuer: nameOf(found.issuer, catalogue) }),
    ...(found.addressee !== undefined && { addressee: nameOf(found.addressee, catalogue) }),
  }
}

/** "Med hilsen", then the organisation; a person who signs is none. */
function signatureOf(blocks: readonly Block[], catalogue: Catalogue): string | undefined {
  const texts = blocks.map(({ reading }) => reading.text.trim())
  const at = texts.findIndex(text => GREETING.test(text))
  // The greeting and the name may have become one paragraph.
  const inOne = texts.flatMap(
    text => /^med (?:vennlig |vennleg )?(?:hilsen|helsing),? (.+)$/i.exec(text)?.[1] ?? [],
  )
  const lines = at < 0 ? inOne : texts.slice(at + 1, at + 1 + SIGNATURE_LINES)
  const organisation = lines.find(text => isOrganisation(text, catalogue))
  const within = lines.flatMap(text => organisationsIn(text, catalogue))[0]?.name
  const first = lines.find(text => text !== '' && text.length < NAME_LENGTH)
  return organisation ?? within ?? (first !== undefined && !PERSON.test(first) ? first : undefined)
}

const NAME_LENGTH = 60
const MINISTRY = /departementet$/i

function isOrganisation(text: string, catalogue: Catalogue): boolean {
  return text.length < NAME_LENGTH && (IS_ORGANISATION.test(text) || known(text, catalogue) !== undefined)
}

/** "Kari Nordmann, rådgiver, Kystverket" at the end of a line: whose the speaker is. */
function employerIn(line: string, catalogue: Catalogue): string | undefined {
  const last = organisationsIn(line, catalogue).at(-1)
  const speaks =
    last?.end === line.length &&
    /\p{Lu}\p{Ll}+ (?:\p{Lu}\S* )*\p{Lu}[\p{L}-]+,\s(?:\p{Ll}[^,]*,\s)?$/u.test(line.slice(0, last.start))
  return speaks ? last.name : undefined
}

/** "Kystverket, 2. februar 2031": an organisation, a comma and the date. */
function signedAndDated(line: string, catalogue: Catalogue): string | undefined {
  const name = /^([^,.\d]{3,60}?),? (?:\d{1,2}\. ?\p{L}+|\d{1,2}\.\d{1,2}\.|(?<=, )\p{L}+) ?\d{4}/u.exec(
    line,
  )?.[1]
  return name !== undefined && isOrganisation(name, catalogue) ? name : undefined
}

/** `Kulturdepartementet` for "Det kongelige kulturdepartement". */
function ministryOf(line: string): string | undefined {
  const name = LETTERHEAD.exec(line)?.[1]?.toLowerCase()
  return name === undefined ? undefined : `${name.charAt(0).toUpperCase()}${name.slice(1)}et`
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
  return text === undefined || text === '' || NAMELESS.test(text) ? undefined : text
}
