import type { Scope } from '../app/scope-of.ts'

/** What an answer rests on: a "no" is worth no more than what was searched. */
export function scopeLine({ searched, missing, asOf }: Scope): string {
  return `Søkt i ${searched.length} dokumenter; ${missing.length} er kjent, men ikke i korpuset. Per ${asOf ?? '–'}.`
}
