import { createHash } from 'node:crypto'
import type { GraphEdge } from '../../graph/model/edge.ts'
import { assemble } from '../../ingest/assemble/assemble.ts'
import type { Telling } from '../../ingest/assemble/telling.ts'
import { deriveLinks, likenessFor } from '../../ingest/link/derive-links.ts'
import { followUpCandidates } from '../../ingest/link/link-follow-up.ts'
import { createLinkView, type LinkView } from '../../ingest/link/link-view.ts'
import { contributionOf } from '../../ingest/pipeline/contribution-of.ts'
import { readBackground } from '../../src/app/background.ts'
import { generateSet } from '../generate/generate-set.ts'

export interface LinkingFigures {
  /** Times the plan, reports and letters of one set. */
  readonly size: number
  readonly nodes: number
  readonly edges: number
  readonly links: number
  /** Pairs of a measure and a finding or recommendation that were looked at, of all that there are. */
  readonly pairs: number
  readonly allPairs: number
  /** Processor time of linking: other programs on the machine do not change it. */
  readonly cpuMs: number
  readonly ms: number
  /** Memory in use before linking, and at most until it was done. */
  readonly heldMb: number
  readonly peakMb: number
}

/** Between these run the links; what else a corpus holds, linking does not look at. */
const LINKED = /\/(?:plan|revisjon|brev)/
const MB = 2 ** 20
const PEAK_UNIT = 1024

/** Links what so many generated sets state, in memory, without a store. */
export async function measureLinking(size: number): Promise<LinkingFigures> {
  const { catalogue, vocabulary } = await readBackground()
  const stated = statedBy(size)
  const view = createLinkView(stated.nodes, stated.edges)
  globalThis.gc?.()
  const heldMb = process.memoryUsage().heapUsed / MB
  const before = process.cpuUsage()
  const start = performance.now()
  const links = deriveLinks(view, vocabulary)
  const ms = performance.now() - start
  const cpu = process.cpuUsage(before)
  const peakMb = process.resourceUsage().maxRSS / PEAK_UNIT
  return {
    size,
    nodes: stated.nodes.size,
    edges: stated.edges.size,
    links: links.length,
    pairs: followUpCandidates(view, likenessFor(view, vocabulary)).length,
    allPairs: allPairs(view),
    cpuMs: (cpu.user + cpu.system) / 1000,
    ms,
    heldMb,
    peakMb,
  }

  function statedBy(sets: number) {
    const tellings: Telling[] = []
    for (let number = 0; number < sets; number += 1) {
      for (const { path, text } of generateSet(number).documents.filter(({ path }) => LINKED.test(path))) {
        const mediaType = path.endsWith('.md') ? 'text/markdown' : 'text/plain'
        const { contribution } = contributionOf({ text, path, mediaType }, catalogue)
        const sha256 = createHash('sha256').update(text).digest('hex')
        tellings.push({ source: path, path, sha256, text, contribution })
      }
    }
    const input = { tellings, catalogue, vocabulary, wholeCatalogue: false, reviews: [] }
    const { nodes, edges } = assemble(input)
    const derived = (edge: GraphEdge): boolean => edge.origin === 'DERIVED'
    return { nodes, edges: new Map([...edges].filter(([, edge]) => !derived(edge))) }
  }
}

/** What comparing everything with everything would look at. */
function allPairs(view: LinkView): number {
  const count = (label: 'Measure' | 'Finding' | 'Recommendation'): number => view.labelled(label).length
  return count('Measure') * (count('Finding') + count('Recommendation'))
}
