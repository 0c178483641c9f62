/** Three rows of the table, one behind the other: making them anew for each word would take longer than the rest. */
let rows = new Int32Array(3 * 64)

/**
 * Letters to put in, leave out, exchange or swap with their neighbour until one
 * word is the other; `most + 1` where it takes more than `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  const width = other.length + 1
  if (Math.abs(one.length - other.length) > most) return most + 1
  if (rows.length < 3 * width) rows = new Int32Array(3 * width)
  for (let j = 0; j < width; j++) rows[j] = j
  for (let i = 1; i <= one.length; i++) {
    const [row, last, beforeLast] = [(i % 3) * width, ((i + 2) % 3) * width, ((i + 1) % 3) * width]
    const letter = one.charCodeAt(i - 1)
    let least = i
    rows[row] = i
    for (let j = 1; j < width; j++) {
      const otherLetter = other.charCodeAt(j - 1)
      let distance = Math.min(
        rows[last + j]! + 1,
        rows[row + j - 1]! + 1,
        rows[last + j - 1]! + (letter === otherLetter ? 0 : 1),
      )
      const isSwapped =
        i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === otherLetter
      if (isSwapped) distance = Math.min(distance, rows[beforeLast + j - 2]! + 1)
      rows[row + j] = distance
      if (distance < least) least = distance
    }
    if (least > most) return most + 1
  }
  return Math.min(rows[(one.length % 3) * width + other.length]!, most + 1)
}

/** Whether a word begins as typed but for one letter: put in, left out, exchanged or swapped with the next. */
export function beginsNearly(word: string, typed: string): boolean {
  let at = 0
  while (at < typed.length && word[at] === typed[at]) at++
  if (at >= typed.length) return true
  return (
    word.startsWith(typed.slice(at + 1), at + 1) ||
    word.startsWith(typed.slice(at + 1), at) ||
    word.startsWith(typed.slice(at), at + 1) ||
    (word[at] === typed[at + 1] && word[at + 1] === typed[at] && word.startsWith(typed.slice(at + 2), at + 2))
  )
}
