import type { StoredMessage } from '../../graph/store/store.ts'

const WORDS = { error: 'feil', warning: 'varsel', repair: 'reparert' } as const

/** `feil FILE_EMPTY plan.txt: filen er tom. Veien ut.` */
export function messageLine({ severity, code, text, path, line, wayOut }: StoredMessage): string {
  const place = line === undefined ? path : `${path}:${line}`
  const sentence = /[.!?]$/.test(text) ? text : `${text}.`
  return `${WORDS[severity]} ${code} ${place}: ${sentence}${severity === 'repair' ? '' : ` ${wayOut}`}`
}
