import type { DocumentKind } from '../../graph/model/terms.ts'
import type { Block, DocumentTree } from '../document/tree.ts'
import { canonicalIdentifier } from '../resolve/find-identifiers.ts'
import { frontOf, isLine } from './front.ts'
import { KIND_CUES } from './kind-cues.ts'

/** Something in front of the document that may be its title. */
export interface TitleCandidate {
  readonly text: string
  readonly block: Block
}

/** "Nasjonal handlingsplan for X er utarbeidet av …": the title of a text without a cover. */
const SAYS_WHAT_IT_IS =
  /^(?:denne |dette )?(\p{Lu}[^.:;]{8,140}?)\s+(?:er|ble|blei|vart)\s+(?:utarbeid|lag[adet]|lagt fram|lagt frem|vedtatt|vedteke|fastsatt)/u

/** A field ("Vår ref.:", "Til: …"), a bare date or a page's own words is no title. */
const NO_TITLE =
  /^(?:til(?:\s|:|$)|fra:|frå:|dato|deres ref|vår ref|dykkar ref|oslo|innhold|innhald|hjem$|heim$|forside$|rapporter$|publikasjoner$|aktuelt$|meny$|melding til stortinget$|stortingsmelding$|forord|sammendrag|samandrag|side \d|[\d\s.:/–-]+$)/i

/** What may be the title, in reading order: lines in front, two in a row as one, and what a sentence says that it is. */
export function titleCandidates(tree: DocumentTree): readonly TitleCandidate[] {
  const front = frontOf(tree)
  const lines = front.filter(isLine)
  const candidates: TitleCandidate[] = []
  for (const block of front) {
    const text = plain(block)
    const said = SAYS_WHAT_IT_IS.exec(text)?.[1]
    if (said !== undefined) candidates.push({ text: said, block })
    else if (isLine(block) && !NO_TITLE.test(text)) candidates.push({ text, block })
  }
  // Covers break a title over lines: "Evaluering av" / "opptrappingsplan 2017–2019".
  for (const [at, block] of lines.entries()) {
    const next = lines[at + 1]
    const both = next ? [plain(block), plain(next)] : []
    if (next && both.every(text => !NO_TITLE.test(text) && !isNumberAlone(text)))
      candidates.push({ text: `${plain(block)} ${plain(next)}`, block })
  }
  return candidates
}

/** A cue of this weight or more that begins its line is the name of the kind. */
const NAMES_KIND = 5

/** The likeliest title of a document that the catalogue does not know. */
export function titleOf(tree: DocumentTree, kind: DocumentKind | undefined): TitleCandidate | undefined {
  const all = titleCandidates(tree).filter(({ text }) => text.length >= 3 && !isNumberAlone(text))
  // "Innstilling til Stortinget fra …" is above the line that says what it is about.
  const about =
    kind === 'STORTING_DECISION' ? all.filter(({ text }) => /^innstilling .*\som\s/iu.test(text)) : []
  const candidates = about.length > 0 ? about : all
  const names = KIND_CUES.filter(
    cue =>
      cue.kind === kind &&
      // An event with its date is no title of slides.
      kind !== 'PRESENTATION' &&
      cue.where === 'line' &&
      cue.weight >= NAMES_KIND &&
      cue.pattern.source.startsWith('^'),
  ).map(({ pattern }) => pattern)
  const top = candidates.find(({ block }) => block.type === 'heading' && block.depth === 1)
  // The top heading where it names its kind, then any line that does, then the top heading, then what comes first.
  const title =
    [...(top ? [top] : []), ...candidates].find(({ text }) => names.some(name => name.test(text))) ??
    top ??
    candidates[0]
  // Every plan has a "Status per april 2030": of what, the next line says.
  const inFull = candidates.find(({ text }) => text.startsWith(`${title?.text} `))
  return title && MERE_STATUS.test(title.text) ? (inFull ?? title) : title
}

const MERE_STATUS =
  /^(?:status\s+(?:per|pr\.?)\s|(?:status|tertial|kvartals|halvårs|framdrifts|fremdrifts)rapport(?:ering)?(?=\s|$)).{0,30}$/iu

/** "Meld. St. 9 (2023–2024)" on a line of its own is the document's number. */
function isNumberAlone(text: string): boolean {
  return canonicalIdentifier(text) !== undefined
}

function plain({ reading }: Block): string {
  return reading.text.replace(/[*_]+/g, '').replace(/\s+/g, ' ').trim()
}
