import type { Ask } from './ask.ts'
import { SCOPE_FIELDS, type ScopeLine } from './layout.ts'
import { LINK_FIELDS, type LinkData } from './link-view.ts'
import type { NamedNode } from './node-link.ts'
import { LEFT_OUT, type LeftOutData } from './reviews-view.ts'
import type { WorkData } from './work-data.ts'

/** What the reader has chosen to see. */
export interface FollowUpChoice {
  readonly plan: string | undefined
  readonly report: string | undefined
}

export interface MeasureRow {
  readonly measure: NamedNode & {
    readonly text: string | null
    readonly commitment: string | null
    readonly work: WorkData | null
    readonly focusArea: NamedNode | null
  }
  readonly links: readonly LinkData[]
}

export interface FindingRow {
  /** `work` is left out where the whole page is about one report. */
  readonly node: NamedNode & { readonly text: string | null; readonly work?: WorkData | null }
  readonly coverage: string
  readonly reason: string
  readonly links: readonly PossibleLinkData[]
}

/** So much of a link as a list of possible answers shows. */
export type PossibleLinkData = Pick<LinkData, 'type' | 'origin' | 'confidence' | 'verdict'> & {
  readonly other: NamedNode
}

export const POSSIBLE_FIELDS =
  'fragment Possible on Link { type origin confidence verdict other { ...Named } }'

export interface FollowUpData {
  readonly followUp: {
    readonly measures: readonly MeasureRow[]
    readonly findings: readonly FindingRow[]
    readonly leftOut: LeftOutData
    readonly scope: { readonly searched: readonly WorkData[]; readonly missing: readonly WorkData[] }
  }
  /** The documents that the reader has chosen. */
  readonly chosen: readonly WorkData[]
  readonly plans: { readonly nodes: readonly WorkData[] }
  readonly reports: { readonly nodes: readonly WorkData[] }
  /** Reports that others name: what they found is at best known from others. */
  readonly unread: { readonly totalCount: number; readonly nodes: readonly WorkData[] }
  readonly stats: ScopeLine
}

const QUERY = `query FollowUp($plan: ID, $report: ID, $chosen: [ID!]!) {
  chosen: nodes(keys: $chosen) { ... on Document { ...Work } }
  followUp(plan: $plan, report: $report) {
    measures {
      measure { ...Named text commitment work { ...Work } focusArea { ...Named } }
      links { ...Linked }
    }
    findings {
      node { ...Named text work { ...Work } }
      coverage reason
      links { ...Possible }
    }
    scope { searched { ...Work } missing { ...Work } }
    ${LEFT_OUT}
  }
  plans: documents(kind: [ACTION_PLAN], inCorpus: true, first: 200) { nodes { ...Work } }
  reports: documents(kind: [AUDIT_REPORT, EVALUATION], inCorpus: true, first: 200) { nodes { ...Work } }
  unread: documents(kind: [AUDIT_REPORT, EVALUATION], inCorpus: false, first: 200) { totalCount nodes { ...Work } }
  ${SCOPE_FIELDS}
}
fragment Work on Document { key label name shortTitle }
${LINK_FIELDS}
${POSSIBLE_FIELDS}`

export async function askFollowUp(ask: Ask, { plan, report }: FollowUpChoice): Promise<FollowUpData> {
  const chosen = [plan, report].filter(key => key !== undefined)
  return ask<FollowUpData>(QUERY, { plan: plan ?? null, report: report ?? null, chosen })
}

export function readChoice(search: URLSearchParams): FollowUpChoice {
  return { plan: search.get('plan') || undefined, report: search.get('rapport') || undefined }
}
