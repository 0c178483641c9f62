import { isMap, isSeq, LineCounter, type Node, parseDocument, type YAMLSeq } from 'yaml'
import type { ZodType } from 'zod'
import type { Catalogue, CatalogueOrganisation, CatalogueWork } from '../document/catalogue.ts'
import { IngestError } from '../document/ingest-error.ts'
import type { Message } from '../document/message.ts'
import { organisationEntry, workEntry } from './catalogue-schema.ts'

export interface CatalogueReading {
  readonly catalogue: Catalogue
  /** One per entry that was left out, with its line. */
  readonly messages: readonly Message[]
}

const WAY_OUT = 'Se «Catalogue» i docs/digests.md, rett linjen og les inn på nytt.'

/**
 * Reads `sources.yaml`. An entry that breaks the form is left out with a message
 * and the rest is read.
 *
 * @throws IngestError CATALOGUE_BROKEN where the text is no YAML, or not a map with
 * a list of `documents`, so that nothing of it can be used.
 */
export function readCatalogue(text: string): CatalogueReading {
  const lines = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: lines })
  const broken = yaml.errors[0]
  if (broken) {
    throw refusal(`linje ${lines.linePos(broken.pos[0]).line}: ${broken.message}`, broken.pos[0], broken)
  }
  const root = yaml.contents
  if (!isMap(root)) throw refusal('linje 1: katalogen skal være et oppslag med documents og organisations', 0)
  const documents = root.get('documents')
  if (!isSeq(documents)) throw refusal('linje 1: listen documents mangler', 0)
  const organisations = root.get('organisations') ?? undefined
  const messages: Message[] = []
  const works = entries<CatalogueWork>(documents, workEntry as ZodType<CatalogueWork>)
  const bodies = isSeq(organisations)
    ? entries<CatalogueOrganisation>(organisations, organisationEntry as ZodType<CatalogueOrganisation>)
    : []
  if (organisations !== undefined && !isSeq(organisations))
    report(root.range?.[0], 'organisations er ingen liste')
  return { catalogue: { works, organisations: bodies }, messages }

  function entries<T extends { readonly key: string }>(list: YAMLSeq, schema: ZodType<T>): T[] {
    const read = new Map<string, T>()
    for (const item of list.items as Node[]) {
      const offset = item.range?.[0]
      const outcome = schema.safeParse(item.toJS(yaml))
      if (!outcome.success) {
        const [issue] = outcome.error.issues
        report(offset, `${issue?.path.join('.') || 'oppføringen'}: ${issue?.message ?? 'kan ikke leses'}`)
      } else if (read.has(outcome.data.key)) {
        report(offset, `nøkkelen ${outcome.data.key} er brukt før`)
      } else {
        read.set(outcome.data.key, outcome.data)
      }
    }
    return [...read.values()]
  }

  function report(offset: number | undefined, problem: string): void {
    const at = offset ?? 0
    messages.push({
      severity: 'error',
      code: 'CATALOGUE_BROKEN',
      text: `Katalogen, linje ${lines.linePos(at).line}: ${problem}. Oppføringen er utelatt.`,
      offset: at,
      wayOut: WAY_OUT,
    })
  }
}

function refusal(problem: string, offset: number, cause?: unknown): IngestError {
  return new IngestError('CATALOGUE_BROKEN', `Katalogen kan ikke leses, ${problem}`, {
    wayOut: WAY_OUT,
    offset,
    cause,
  })
}
