import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { StatementLabel } from '../../../graph/model/labels.ts'
import type { Place, StatementDraft } from '../../../ingest/document/contribution.ts'
import { originalsFolder } from '../../originals.ts'
import { bundledCatalogue, corpusFile } from './bundled-catalogue.ts'
import { type ReadCase, readCase } from './read-case.ts'

export const folder = originalsFolder()
const catalogue = bundledCatalogue()
const EXTRACTORS = [
  'audit-report',
  'consultation',
  'presentation',
  'white-paper',
  'plan-move',
  'decision',
  'implemented-decision',
  'activity',
  'statistic',
  'claim',
]

export function original(start: string): ReadCase {
  const file = readdirSync(folder!).find(name => name.startsWith(start))!
  return readCase(file, readFileSync(`${folder}/${file}`, 'utf8'), EXTRACTORS, catalogue)
}

export function digest(name: string): ReadCase {
  return readCase(`${name}.md`, readFileSync(corpusFile(`${name}.md`), 'utf8'), EXTRACTORS, catalogue)
}

export function of({ statements }: ReadCase, label: StatementLabel): readonly StatementDraft[] {
  return statements.filter(one => one.label === label)
}

export function lines({ canonical }: ReadCase, { spans }: Place): readonly [number, number] {
  const line = (offset: number): number => canonical.slice(0, offset).split('\n').length
  return [line(spans[0].start), line(spans.at(-1)!.end)]
}

export function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

export const figures = (read: ReadCase) =>
  of(read, 'Statistic').map(({ properties }) => [properties?.value, properties?.unit, properties?.period])
export const years = (read: ReadCase) =>
  of(read, 'Activity').map(({ properties }) => [properties?.fromYear, properties?.toYear, properties?.topic])
