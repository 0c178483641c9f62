/**
 * The Norwegian stemmer of the Snowball project as it stands since 2025, written
 * from its published rules, for packages still carry the rules of before.
 * `npm run eval:stems` holds it against the published vocabulary.
 */
const VOWELS = new Set('aeêioòóôuyæåø')
/** `pc'en`: what stands before an apostrophe is the word. */
const APOSTROPHE = "'"
const SHORTEST_BEFORE_ENDING = 3

/** Inflections, longest first among those that share a last letter. */
const INFLECTIONS = byLastLetter(
  'a e ede ande ende ane ene hetene en heten ar er heter as es edes endes enes hetenes ens hetens ets et het ast ers s erte ert',
)
const DERIVATIONS = byLastLetter('leg eleg ig eig lig elig els lov elov slov hetslov')

/** What a genitive's `-s` may follow; `r` and `k` only sometimes. */
const BEFORE_S = new Set('bcdfghjlmnoptvyz')
/** Behind these `-ers` is part of the word (`kontrovers`), but not in `givers`, `havers`, `skapers`. */
const KEPT_ERS = /(?:amm|ast|ind|(?<!s)kap|kk|lt|nk|omm|pp|(?<!gi|ha)v|øst)ers$/

/** The stem of one lower-case word: `tjenestene` becomes `tjenest`. */
export function stem(word: string): string {
  if (word.length < SHORTEST_BEFORE_ENDING) return word
  const from = regionOf(word)
  let stemmed = withoutInflection(word, from)
  // The t of a neuter: `halvt` becomes `halv`.
  if (stemmed.length - 2 >= from && (stemmed.endsWith('dt') || stemmed.endsWith('vt')))
    stemmed = cut(stemmed, 1)
  stemmed = cut(stemmed, endingOf(stemmed, from, DERIVATIONS).length)
  return stemmed.endsWith(APOSTROPHE) ? cut(stemmed, 1) : stemmed
}

/** Where endings may begin: behind the first vowel and the consonant that follows it. */
function regionOf(word: string): number {
  const apostrophe = word.indexOf(APOSTROPHE)
  if (apostrophe >= 0) return Math.max(SHORTEST_BEFORE_ENDING, apostrophe + 1)
  let at = 0
  while (at < word.length && !VOWELS.has(word[at]!)) at++
  while (at < word.length && VOWELS.has(word[at]!)) at++
  return at < word.length ? Math.max(SHORTEST_BEFORE_ENDING, at + 1) : word.length
}

function withoutInflection(word: string, from: number): string {
  const ending = endingOf(word, from, INFLECTIONS)
  if (ending === 'ers') return KEPT_ERS.test(word) ? word : cut(word, 3)
  if (ending === 's') return isGenitive(word) ? cut(word, 1) : word
  if (ending === 'ert' || ending === 'erte') return cut(word, ending.length - 2)
  return cut(word, ending.length)
}

function isGenitive(word: string): boolean {
  // An ending in the region has three letters before it at least.
  const before = word[word.length - 3]!
  const last = word[word.length - 2]!
  if (last === 'r') return before !== 'e'
  return last === 'k' ? !VOWELS.has(before) : BEFORE_S.has(last)
}

/** The longest ending of the table that lies wholly in the region; empty for none. */
function endingOf(word: string, from: number, table: ReadonlyMap<string, readonly string[]>): string {
  for (const ending of table.get(word[word.length - 1]!) ?? []) {
    if (word.length - ending.length >= from && word.endsWith(ending)) return ending
  }
  return ''
}

function cut(word: string, letters: number): string {
  return letters === 0 ? word : word.slice(0, -letters)
}

function byLastLetter(endings: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>()
  for (const ending of endings.split(' ').sort((a, b) => b.length - a.length)) {
    const last = ending.at(-1)!
    table.set(last, [...(table.get(last) ?? []), ending])
  }
  return table
}
