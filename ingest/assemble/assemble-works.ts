import type { GraphNode, Properties, PropertyValue } from '../../graph/model/node.ts'
import { versionKey } from '../../graph/model/version.ts'
import type { Catalogue } from '../document/catalogue.ts'
import type { WorkDraft } from '../document/contribution.ts'
import { type GraphDraft, stateEdge } from './graph-draft.ts'
import { evidenceOf, type Telling } from './telling.ts'

/** Every work that is read becomes a document with its versions. */
export function assembleWorks(draft: GraphDraft, tellings: readonly Telling[], catalogue: Catalogue): void {
  for (const telling of tellings) {
    const { work } = telling.contribution
    draft.nodes.set(work.key, documentNode(work, catalogue, true))
    const { mediaType, language, digest } = telling.contribution
    const version = {
      document: work.key,
      sha256: telling.sha256,
      path: telling.path,
      mediaType,
      language,
      digest,
    }
    const key = versionKey(version)
    draft.versions.set(`${work.key} ${telling.sha256}`, { ...version, text: telling.text })
    draft.nodes.set(key, {
      key,
      label: 'DocumentVersion',
      work: work.key,
      title: work.title,
      properties: { sha256: telling.sha256, path: telling.path, mediaType, language, digest },
    })
    stateEdge(draft, {
      type: 'HAS_VERSION',
      source: work.key,
      target: key,
      evidence: [evidenceOf(telling, telling.contribution.identifiedBy)],
      path: telling.path,
    })
  }
}

/** A work that others name, or that the catalogue knows: a node too, marked as not in the corpus. */
export function ensureWork(draft: GraphDraft, work: WorkDraft, catalogue: Catalogue): void {
  if (!draft.nodes.has(work.key)) draft.nodes.set(work.key, documentNode(work, catalogue, false))
}

/** The catalogue is the stronger word; what it does not say, the document may. */
function documentNode(told: WorkDraft, catalogue: Catalogue, inCorpus: boolean): GraphNode {
  const listed = catalogue.works.find(({ key }) => key === told.key)
  const work: WorkDraft = { ...told, ...listed }
  const properties: Record<string, PropertyValue> = { kind: work.kind, inCorpus }
  const fields: Properties = {
    shortTitle: work.shortTitle ?? null,
    aliases: work.aliases ?? null,
    issuer: work.issuer ?? null,
    addressee: work.addressee ?? null,
    identifier: work.identifier ?? null,
    reference: work.reference ?? null,
    date: work.date ?? null,
    period: work.period ?? null,
    url: work.urls?.[0] ?? null,
  }
  for (const [name, value] of Object.entries(fields)) if (value !== null) properties[name] = value
  const year = work.date?.match(/^\d{4}/)?.[0]
  if (year !== undefined) properties.year = Number(year)
  return { key: work.key, label: 'Document', work: work.key, title: work.title, properties }
}
