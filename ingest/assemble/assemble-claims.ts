import { fingerprint } from '../../graph/model/fingerprint.ts'
import { versionKey } from '../../graph/model/version.ts'
import type { EndKey } from './assemble-relations.ts'
import { type GraphDraft, stateEdge } from './graph-draft.ts'
import { evidenceOf, type Telling } from './telling.ts'

/**
 * What documents claim about something comparable: one node for each value,
 * mentioned by every version that claims it. Equal claims are one node, unequal
 * ones stand beside each other, so that a contradiction can be seen.
 */
export function assembleClaims(draft: GraphDraft, tellings: readonly Telling[], endKey: EndKey): void {
  for (const telling of tellings) {
    for (const claim of telling.contribution.claims) {
      const subject = endKey(claim.subject, telling)
      const about = subject === undefined ? undefined : draft.nodes.get(subject)
      if (subject === undefined || !about) continue
      const { property, value, qualifier } = claim
      const work = about.work ?? telling.contribution.work.key
      const key = `${work}/pastand/${property}-${fingerprint([subject, property, value, qualifier]).slice(0, 8)}`
      draft.nodes.set(key, {
        key,
        label: 'Claim',
        work,
        text: `${about.title ?? about.text ?? subject}: ${value}${qualifier === '' ? '' : ` (${qualifier})`}`,
        properties: { subject, property, value, qualifier },
      })
      const evidence = [evidenceOf(telling, claim.place)]
      const version = versionKey({ document: telling.contribution.work.key, sha256: telling.sha256 })
      stateEdge(draft, { type: 'MENTIONS', source: version, target: key, evidence, path: telling.path })
      stateEdge(draft, { type: 'ABOUT', source: key, target: subject, evidence, path: telling.path })
    }
  }
}
