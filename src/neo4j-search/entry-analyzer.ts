import type { EntryAnalyzer, EntryTerms } from '../../graph/neo4j/full-text/entry-index.ts'
import type { SearchEntry } from '../../graph/store/search.ts'
import { ANALYZER } from '../../ingest/language/norwegian/analyzer.ts'
import { fold } from '../../ingest/language/norwegian/fold.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import { gramsOf } from '../ranking/grams-of.ts'
import { areasAbove, ownCodes } from '../ranking/key-codes.ts'
import { LABEL_WORDS } from '../ranking/label-words.ts'

/** Characters of a statement without a title that it may be named by. */
const NAMED_BY = 200

/** Cuts entries into the terms that Neo4j's own analyzers cannot make. Raise the last number when they change. */
export const ENTRY_ANALYZER: EntryAnalyzer = { name: `${ANALYZER}, terms-5`, terms: termsOf, names: namesOf }

/** A code that stands without its session or letter: it may mean any of them. */
export function bareForm(form: string): string {
  return `${form}*`
}

function termsOf(entry: SearchEntry): EntryTerms {
  const { title = '', number = '', text, section, documentTitle, label, key } = entry
  const forms = new Set<string>()
  const codes = new Set<string>()
  const grams: string[] = []
  for (const token of tokenize(`${title}\n${text}`)) {
    if (token.forms) {
      for (const form of token.forms) codes.add(form)
      codes.add(bareForm(token.forms[0]!))
    }
    for (const { kind, text: word } of token.parts ?? [token]) {
      if (kind !== 'word') codes.add(word)
      else if (!STOP_WORDS.has(word)) {
        forms.add(word)
        grams.push(...gramsOf(word))
      }
    }
  }
  return {
    around: [...section, documentTitle, LABEL_WORDS[label] ?? ''].join('\n'),
    own: [...ownCodes(key), ...tokenize(number).flatMap(token => token.forms ?? [token.text])].join(' '),
    codes: [...codes, ...areasAbove(key)].join(' '),
    forms: [...forms].join(' '),
    grams: grams.join(' '),
  }
}

function namesOf({ label, title, text, documentTitle }: SearchEntry): ReturnType<EntryAnalyzer['names']> {
  return {
    document: comparable(documentTitle),
    ...(label !== 'Passage' && { statement: comparable(title ?? text.slice(0, NAMED_BY)) }),
  }
}

/** Words as names are compared: folded, parted by single spaces. */
export function comparable(text: string): string {
  return fold(text.normalize('NFC').toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
