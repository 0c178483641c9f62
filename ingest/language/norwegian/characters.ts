/** For character classes of regular expressions with the flag `u`. Stand within words without being seen: soft hyphens, joiners, places where a line may break. */
export const UNSEEN = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF'

/** Where a word or number does not go on. Raised digits, which are the numbers of notes, are no part of it. */
export const NOT_WITHIN = `(?<![\\p{L}\\p{Nd}][\\p{M}${UNSEEN}]*)`
export const NOT_BEFORE_MORE = `(?![${UNSEEN}]*[\\p{L}\\p{M}\\p{Nd}])`
