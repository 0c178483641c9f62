import type { WorkDraft } from '../document/contribution.ts'
import { documentNounsIn } from './document-nouns.ts'
import { findIdentifiers } from './find-identifiers.ts'

/** The names by which others may speak of a work, without its identifiers. */
export function namesOfWork({ title, shortTitle, aliases = [] }: WorkDraft): readonly string[] {
  const withoutYears = title.replace(/\s*\([^()]*\)\s*$/, '')
  const [head = '', ...tail] = withoutYears.split(/\s+[–—-]\s+/)
  // "Nasjonal helse- og samhandlingsplan – Vår felles helsetjeneste" is known by its head,
  // "Nasjonale planer – Helsedirektoratets høring" is not: its tail says what it is.
  const hasSubtitle = tail.length > 0 && documentNounsIn(tail.join(' ')).length === 0
  const names = [
    title,
    withoutYears,
    ...(hasSubtitle && documentNounsIn(head).length > 0 ? [head] : []),
    shortTitle,
    ...aliases,
  ]
  return [...new Set(names)].filter(
    (name): name is string => name !== undefined && name.length > 2 && findIdentifiers(name).length === 0,
  )
}

/**
 * A name that can be nothing else: it says what kind of document it is, has a
 * number or an acronym, or is one long word. Others ("Rehabilitering i helse- og
 * omsorgstjenestene") are also just words, and need something that says name.
 */
export function namesItself(name: string): boolean {
  return documentNounsIn(name).length > 0 || /\d|\p{Lu}{2,}/u.test(name) || /^\p{L}{8,}$/u.test(name)
}
