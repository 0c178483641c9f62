import { ADVISED, auditText, oldAuditText, otherAuditText } from './audits.ts'
import { type Cast, castOf } from './cast.ts'
import type { GeneratedDocument, GeneratedSet, KnownEnd, KnownLink } from './known-links.ts'
import { consultationText, laterLetterText, letterText } from './letters.ts'
import { decisionText, evaluationText, reportText, slidesText, whitePaperText } from './other-documents.ts'
import { planText } from './plan.ts'
import { createRandom } from './random.ts'
import { subjectOf } from './subject.ts'
import { AREAS, type Topic } from './topics.ts'

/** Any number; another one gives other findings and figures. */
const SEED = 20_260_101

/**
 * One set: as many documents of the same families as the bundled corpus has,
 * about one invented subject, with the links that its author knows. The same
 * number gives the same set. Throws RangeError beyond `SUBJECTS` sets.
 */
export function generateSet(number: number): GeneratedSet {
  const random = createRandom(SEED + number)
  const cast = castOf(subjectOf(number), `sett-${String(number + 1).padStart(3, '0')}/`, random)
  const document = (name: string, text: string): GeneratedDocument => ({ path: cast.folder + name, text })
  const several = (count: number, name: string, text: (at: number) => string): GeneratedDocument[] =>
    Array.from({ length: count }, (_, at) => document(`${name}-${at + 1}.md`, text(at)))
  return {
    documents: [
      document('plan.md', planText(cast, random)),
      document('revisjon.md', auditText(cast, random)),
      document('revisjon-tilskudd.md', otherAuditText(cast)),
      document('revisjon-tidligere.md', oldAuditText(cast, random)),
      document('brev.txt', letterText(cast)),
      document('brev-senere.txt', laterLetterText(cast)),
      document('horing-1.txt', consultationText(cast, 1)),
      document('horing-2.txt', consultationText(cast, 2)),
      document('lysbilder.md', slidesText(cast, random)),
      ...several(5, 'innstilling', at => decisionText(cast, at, random)),
      ...several(2, 'melding', at => whitePaperText(cast, at, random)),
      document('evaluering.md', evaluationText(cast, random)),
      ...several(7, 'rapport', at => reportText(cast, at, random)),
    ],
    links: linksOf(cast),
  }
}

function linksOf({ folder, assignment, found }: Cast): readonly KnownLink[] {
  const plan = { path: `${folder}plan.md` }
  const report = `${folder}revisjon.md`
  const key = assignment.toLowerCase()
  const links: KnownLink[] = [
    { type: 'MANDATES', source: { key: `${key}/a` }, target: plan, grade: 2 },
    {
      type: 'ANSWERS_ASSIGNMENT',
      source: measureOf('register', plan.path),
      target: { key: `${key}/b` },
      grade: 2,
    },
    {
      type: 'ANSWERS_ASSIGNMENT',
      source: measureOf('sensorer', plan.path),
      target: { key: `${key}/c` },
      grade: 2,
    },
    {
      type: 'ANSWERS_ASSIGNMENT',
      source: measureOf('droner', plan.path),
      target: { key: `${key}/c` },
      grade: 2,
    },
  ]
  const followsUp = (topic: Topic, under: string, grade: 1 | 2): void => {
    const source = measureOf(topic.name, plan.path)
    links.push({ type: 'FOLLOWS_UP', source, target: { path: report, under }, grade })
  }
  for (const [number, topic] of found) {
    followsUp(topic, `funn/${number}`, 2)
    // Who meets a finding meets a part of the conclusion over it.
    if (number.includes('.')) followsUp(topic, `funn/${number.split('.')[0]}`, 1)
  }
  ADVISED.forEach((at, place) => {
    followsUp(found[at]![1], `anbefaling/${place + 1}`, 2)
  })
  return links
}

function measureOf(name: string, path: string): KnownEnd {
  for (const [area, { topics }] of AREAS.entries()) {
    const at = topics.findIndex(topic => topic.name === name)
    if (at >= 0) return { path, under: `i${area + 1}/tiltak/${at + 1}` }
  }
  throw new RangeError(`No topic is called ${name}.`)
}
