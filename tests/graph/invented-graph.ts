import { createHash } from 'node:crypto'
import type { DerivedEdge, GraphEdge } from '../../graph/model/edge.ts'
import type { Evidence, Span } from '../../graph/model/evidence.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode, Properties } from '../../graph/model/node.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import type { JudgedReview, LinkReview, ReviewState } from '../../graph/model/review.ts'
import { type DocumentVersion, versionKey } from '../../graph/model/version.ts'
import type { GraphChange, Intake, StoredMessage } from '../../graph/store/store.ts'

export function sha256(words: string): string {
  return createHash('sha256').update(words).digest('hex')
}

export function node(label: NodeLabel, key: string, more: Partial<GraphNode> = {}): GraphNode {
  return { label, key, properties: {}, ...more }
}

export function version(
  document: string,
  text: string,
  more: Partial<DocumentVersion> = {},
): DocumentVersion {
  return {
    document,
    sha256: sha256(text),
    path: `${document}.md`,
    mediaType: 'text/markdown',
    language: 'nb',
    digest: false,
    text,
    ...more,
  }
}

/** Evidence for words that stand in the version's text. */
export function quote(of: DocumentVersion, words: string = of.text): Evidence {
  const start = of.text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the invented text`)
  const span: Span = { start, end: start + words.length, exact: words }
  return { document: of.document, version: of.sha256, kind: 'QUOTE', spans: [span] }
}

export function stated(
  type: EdgeType,
  source: string,
  target: string,
  evidence: Evidence,
  properties: Properties = {},
): GraphEdge {
  return { type, source, target, origin: 'STATED', evidence: [evidence], properties }
}

export function derived(
  type: EdgeType,
  source: string,
  target: string,
  evidence: Evidence,
  more: Partial<DerivedEdge> = {},
): DerivedEdge {
  return {
    type,
    source,
    target,
    origin: 'DERIVED',
    method: { name: 'ordlikhet', version: '1', calibration: '1' },
    confidence: 0.75,
    strength: 'DIRECT',
    signals: [{ name: 'felles begrep', weight: 1, text: 'Begge handler om broer.' }],
    evidence: [evidence],
    properties: {},
    ...more,
  }
}

export function intake(source: string, more: Partial<Intake> = {}): Intake {
  const text = more.text ?? `Teksten i ${source}.`
  return {
    source,
    root: '/mappe',
    path: source,
    sha256: sha256(text),
    madeBy: 'uttrekk 1',
    takenAt: '2031-01-01T00:00:00.000Z',
    messages: [],
    contribution: '{}',
    ...more,
    text,
  }
}

export function change(more: Partial<GraphChange> = {}): GraphChange {
  return {
    madeBy: 'kobling 1',
    putNodes: [],
    removeNodes: [],
    putEdges: [],
    removeEdges: [],
    putVersions: [],
    removeVersions: [],
    redirects: {},
    reviews: [],
    messages: [],
    ...more,
  }
}

/** A plan for bridges with twelve measures, and the audit that it follows up: a whole graph that any check passes. */
export function bridges(): GraphChange & { readonly plan: DocumentVersion; readonly audit: DocumentVersion } {
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1)
  const sentences = numbers.map(n => `Tiltak ${n}: Vegvesenet skal rette opp bro ${n}.`)
  const plan = version('broplan', `Plan for broene\n\n${sentences.join('\n')}\n`)
  const audit = version('dok-9-1', 'Revisjonen fant rust.\nRevisjonen anbefaler maling.\n')
  const measures = numbers.map(n => `broplan/i1/tiltak/${n}`)
  const finding = 'dok-9-1/funn/1'
  const recommendation = 'dok-9-1/anbefaling/1'
  return {
    plan,
    audit,
    ...change({
      putVersions: [plan, audit],
      putNodes: [
        node('Document', 'broplan', { title: 'Plan for broene', properties: { kind: 'ACTION_PLAN' } }),
        node('Document', 'dok-9-1', { title: 'Broer', properties: { kind: 'AUDIT_REPORT', year: 2030 } }),
        node('DocumentVersion', versionKey(plan), { work: 'broplan', properties: { digest: false } }),
        node('DocumentVersion', versionKey(audit), { work: 'dok-9-1', properties: { digest: false } }),
        ...measures.map((key, index) =>
          node('Measure', key, {
            work: 'broplan',
            number: String(index + 1),
            numberIsOurs: index % 2 === 0,
            text: sentences[index]!,
            properties: {
              actor: 'Vegvesenet',
              commitment: index < 3 ? 'bare utredning' : 'gjennomføring',
              involves: index === 0 ? ['fylket', 'kommunen'] : [],
            },
          }),
        ),
        node('Finding', finding, {
          work: 'dok-9-1',
          text: 'Revisjonen fant rust.',
          properties: { coverage: 'FOLLOWED_UP', known: true },
        }),
        node('Recommendation', recommendation, {
          work: 'dok-9-1',
          properties: { coverage: 'NONE_FOUND', known: false },
        }),
        node('Passage', 'broplan/tekst/1', {
          work: 'broplan',
          properties: { document: 'broplan', version: plan.sha256, start: 0, end: 15, page: null },
        }),
      ],
      putEdges: [
        stated('HAS_VERSION', 'broplan', versionKey(plan), quote(plan, 'Plan for broene')),
        stated('HAS_VERSION', 'dok-9-1', versionKey(audit), quote(audit)),
        stated('PASSAGE_OF', 'broplan/tekst/1', versionKey(plan), quote(plan, 'Plan for broene')),
        stated('MENTIONS', versionKey(audit), finding, quote(audit, 'fant rust')),
        stated('MENTIONS', versionKey(audit), recommendation, quote(audit, 'anbefaler maling')),
        ...measures.flatMap((key, index) => [
          stated('MENTIONS', versionKey(plan), key, quote(plan, sentences[index]), {
            text: sentences[index]!,
          }),
          derived('FOLLOWS_UP', key, finding, quote(plan, sentences[index]), {
            confidence: index / 12,
            strength: index % 2 === 0 ? 'DIRECT' : 'PARTIAL',
          }),
        ]),
        stated('FOLLOWS_UP', measures[1]!, finding, quote(plan, sentences[1])),
        {
          ...stated('FOLLOWS_UP', measures[2]!, recommendation, quote(plan, sentences[2])),
          origin: 'ADDED',
          strength: 'PARTIAL',
        },
      ],
    }),
  }
}

export function linkReview(decision: LinkReview['decision'], reviewer = 'Kari Nordmann'): LinkReview {
  return {
    id: `${decision.toLowerCase()}-${reviewer.length}`,
    decision,
    reviewer,
    at: '2031-02-03T04:05:06.000Z',
    reason: 'Tiltaket gjelder en annen bro.',
    standing: true,
  }
}

export function judgedReview(
  source: string,
  target: string,
  { standing: _standing, ...shown }: LinkReview,
  state: ReviewState = 'STANDING',
): JudgedReview {
  const read = { text: 'Plan for broene', kind: 'QUOTE', document: 'broplan' } as const
  return {
    review: {
      ...shown,
      type: 'FOLLOWS_UP',
      source,
      target,
      proof: 'GIVEN',
      quotes: { source: read, target: read },
    },
    state,
  }
}

/** A message of reading, alike but for what is given. */
export function message(
  path: string,
  line?: number,
  severity: StoredMessage['severity'] = 'repair',
): StoredMessage {
  return {
    severity,
    code: 'HYPHEN_LOST',
    text: 'A',
    path,
    wayOut: 'Se på kilden.',
    ...(line !== undefined && { line }),
  }
}
