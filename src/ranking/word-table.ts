/**
 * Words are stemmed and cut; terms (numbers, forms of codes) never; a citation is a code as it is shown, and its form.
 * Those shown are the same in a text that is not searched: they are marked there, and make no other word known.
 */
export type WordKind = 'word' | 'term' | 'citation' | 'shownWord' | 'shownTerm'
export const WORD_KINDS: readonly WordKind[] = ['word', 'term', 'citation', 'shownWord', 'shownTerm']

/** Every different word once, by a number: numbers take a fraction of the room that words would. */
export interface WordTable {
  readonly texts: readonly string[]
  /** By number, the place in `WORD_KINDS`. */
  readonly kinds: readonly number[]
  /** Numbers in the order in which words are first asked for. */
  numberOf(text: string, kind: WordKind): number
}

export function createWordTable(): WordTable {
  const texts: string[] = []
  const kinds: number[] = []
  const tables = WORD_KINDS.map(() => new Map<string, number>())
  return {
    texts,
    kinds,
    numberOf(text, kind) {
      const at = WORD_KINDS.indexOf(kind)
      let number = tables[at]!.get(text)
      if (number === undefined) {
        number = texts.length
        tables[at]!.set(text, number)
        texts.push(text)
        kinds.push(at)
      }
      return number
    },
  }
}

/** What one who cites a code means by it: codes as they are shown, with the most exact form of each. */
export function citationsOf({
  texts,
  kinds,
}: Pick<WordTable, 'texts'> & { readonly kinds: ArrayLike<number> }): ReadonlyMap<string, string> {
  const citation = WORD_KINDS.indexOf('citation')
  const parts = texts.filter((_, word) => kinds[word] === citation).map(text => text.split('\n'))
  return new Map(parts.map(([shown, form]) => [shown!, form!]))
}
