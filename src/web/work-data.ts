/** What is needed to name a document and to link to it. */
export interface WorkData {
  readonly key: string
  readonly label: string
  readonly name: string
  readonly shortTitle: string | null
}

export function titleOf(work: WorkData | null | undefined): string {
  return work?.shortTitle ?? work?.name ?? ''
}
