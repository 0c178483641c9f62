import type { IngestProgress } from '../../ingest/load/ingest-report.ts'

export function progressLine(progress: IngestProgress): string {
  return progress.stage === 'link'
    ? 'Lager lenker …'
    : `${progress.done} ${progress.source.path}${progress.source.work ? ` → ${progress.source.work}` : ''}`
}
