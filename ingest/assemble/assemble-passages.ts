import { versionKey } from '../../graph/model/version.ts'
import { type GraphDraft, stateEdge } from './graph-draft.ts'
import { evidenceOf, type Telling } from './telling.ts'

/** Sections and passages of every version: what text search finds, and what others refer to by chapter. */
export function assemblePassages(draft: GraphDraft, tellings: readonly Telling[]): void {
  for (const telling of tellings) {
    const { path, contribution } = telling
    const work = contribution.work.key
    const version = versionKey({ document: work, sha256: telling.sha256 })
    const sections = new Map<string, string>()
    contribution.sections.forEach((section, at) => {
      const key = `${version}/avsnitt/${at + 1}`
      sections.set(section.id, key)
      const chapter = section.chapter === undefined ? {} : { chapter: section.chapter }
      draft.nodes.set(key, {
        key,
        label: 'Section',
        work,
        title: section.title,
        properties: { depth: section.depth, ...chapter },
      })
      const parent = section.parent === undefined ? version : (sections.get(section.parent) ?? version)
      stateEdge(draft, {
        type: 'PART_OF',
        source: key,
        target: parent,
        evidence: [evidenceOf(telling, section.place)],
        path,
      })
    })
    contribution.passages.forEach((passage, at) => {
      const key = `${version}/tekst/${at + 1}`
      const { start, end } = passage.span
      draft.nodes.set(key, {
        key,
        label: 'Passage',
        work,
        text: passage.text,
        properties: {
          document: work,
          version: telling.sha256,
          start,
          end,
          section: passage.path,
          ...(passage.page !== undefined && { page: passage.page }),
        },
      })
      const section = passage.section === undefined ? version : (sections.get(passage.section) ?? version)
      const kind = contribution.digest ? 'PARAPHRASE' : 'QUOTE'
      const evidence = evidenceOf(telling, { kind, spans: [passage.span], section: passage.path })
      stateEdge(draft, { type: 'PASSAGE_OF', source: key, target: section, evidence: [evidence], path })
    })
  }
}
