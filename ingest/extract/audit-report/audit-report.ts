import type { Properties } from '../../../graph/model/node.ts'
import type { Extractor, ExtractorInput } from '../extractor.ts'
import { type Found, nothingFound, placeIn, state } from '../state.ts'
import { addRatings, criticised } from './add-ratings.ts'
import { addresseesOf, subjectOf } from './addressees.ts'
import { elaborate, isElaborated } from './elaborate.ts'
import { type Point, pointsOf } from './points.ts'
import { ratingIn, scaleOf } from './rating.ts'
import { type ReportPart, reportParts } from './report-parts.ts'

/** Findings, recommendations and ratings of audits, evaluations and other reports. */
export const auditReport: Extractor = {
  name: 'audit-report',
  version: 6,
  kinds: ['AUDIT_REPORT', 'EVALUATION', 'REPORT'],
  extract(input) {
    const found = nothingFound()
    const parts = reportParts(input.tree)
    const scale = scaleOf(input.tree.children.filter(({ type }) => type !== 'furniture'))
    for (const part of parts) {
      if (part.role === 'FINDINGS') addFindings(found, input, part, scale)
      if (part.role === 'RECOMMENDATIONS') addRecommendations(found, input, part)
      if (part.role === 'RATING' || part.role === 'OTHER') addRatings(found, input, part, scale)
    }
    return found
  },
}

function addFindings(found: Found, input: ExtractorInput, part: ReportPart, scale: string | undefined): void {
  const numbered = new Map<string, string>()
  const earlier = found.statements.filter(({ label }) => label === 'Finding').length
  for (const point of pointsOf(part)) {
    const rating = [point.block, ...point.below].map(ratingIn).find(one => one !== undefined)
    // A list of conclusions, and then a chapter on each: one finding.
    const same = found.statements.slice(0, earlier).find(one => isElaborated(one, point))
    if (same) {
      elaborate(found, same, point)
      if (point.number !== undefined) numbered.set(point.number, same.id)
      continue
    }
    const finding = state(found, input, {
      ...sayingOf(point, numbered),
      id: `audit-report-${found.statements.length + 1}`,
      label: 'Finding',
      properties: {
        ...knownOf(point),
        ...(rating && { severity: rating.level, ...(scale !== undefined && { severityScale: scale }) }),
      },
    })
    if (!finding) continue
    if (point.number !== undefined) numbered.set(point.number, finding.id)
    if (!rating) continue
    for (const { name } of criticised([point.block, ...point.below], input)) {
      found.relations.push({
        type: 'CRITICISES',
        source: { statement: finding.id },
        target: { organisation: name },
        places: [finding.place],
        properties: { severity: rating.level, ...(scale !== undefined && { severityScale: scale }) },
      })
    }
  }
}

function addRecommendations(found: Found, input: ExtractorInput, part: ReportPart): void {
  const { issuer } = input.work
  const leads = [part.head, part.lead, ...part.blocks.filter(({ type }) => type === 'paragraph')].filter(
    block => block !== undefined,
  )
  const lead = leads.find(block => addresseesOf(block.reading.text, issuer, input.catalogue).length > 0)
  const common = lead ? addresseesOf(lead.reading.text, issuer, input.catalogue) : []
  const numbered = new Map<string, string>()
  for (const point of pointsOf(part)) {
    const recommendation = state(found, input, {
      ...sayingOf(point, numbered),
      id: `audit-report-${found.statements.length + 1}`,
      label: 'Recommendation',
      properties: knownOf(point),
    })
    if (!recommendation) continue
    if (point.number !== undefined) numbered.set(point.number, recommendation.id)
    const own = [
      ...addresseesOf(point.reading.text, issuer, input.catalogue),
      ...subjectOf(point.reading.text, issuer, input.catalogue),
    ]
    const told = own.length === 0 && lead ? placeIn(input, lead) : undefined
    for (const name of new Set(own.length > 0 ? own : common)) {
      found.relations.push({
        type: 'ADDRESSED_TO',
        source: { statement: recommendation.id },
        target: { organisation: name },
        places: told ? [recommendation.place, told] : [recommendation.place],
      })
    }
  }
}

/** `1.1` stands under `1`, wherever that was printed before. */
function sayingOf({ block, reading, number, title }: Point, numbered: ReadonlyMap<string, string>) {
  const above = number?.includes('.') ? numbered.get(number.slice(0, number.lastIndexOf('.'))) : undefined
  return { block, reading, number, title, parent: above }
}

const UNKNOWN =
  /(?:ikke|ikkje)\s+(?:\p{L}+\s+){0,2}(?:kjent|kjend)(?!\p{L})|(?:er|var)\s+ukjen[td]|verken\s.{0,80}\s(?:kjent|kjend)(?!\p{L})/iu

/** Only what a document says of itself: "resten av anbefalingen er ikke kjent". */
function knownOf({ title, reading }: Point): Properties {
  return UNKNOWN.test(`${title ?? ''} ${reading.text}`) ? { known: false } : {}
}
