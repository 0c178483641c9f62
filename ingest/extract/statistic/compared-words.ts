/** Who tells a figure, or how it was found, is no part of what it is about. */
const TOLD_BY =
  /(?<!\p{L})[,;]?\s*\(?(?:ifølge|ifølgje|i følge|regnet (?:av|ut|fra)|rekna (?:av|ut|frå)|beregnet (?:av|fra|ut)|se|jf\.?|jfr\.?|kilde:|kjelde:|etter tall fra|avhengig av)\s.*$/iu

/**
 * What a figure is about, in one form, so that two figures of the same can be
 * held together: `vekst i antall voksne pasienter (2017–2021)`.
 */
export function comparedWords(sentence: string, figure: string, period: string | undefined): string {
  const words = sentence
    .replace(TOLD_BY, '')
    .replace(figure, ' ')
    .replace(/\(.*?\)/gu, ' ')
    .replace(
      /[,(]?\s*(?:(?:i løpet av |for |i )?(?:perioden|åra|årene)\s+|fra\s+|frå\s+|i\s+|for\s+)?(?:19|20)\d{2}\s*(?:(?:[-–—−]|til|og)\s*(?:19|20)?\d{2})?(?=[\s,.)]|$)/giu,
      ' ',
    )
    .toLowerCase()
    .replace(/[:,.;«»"]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const bare = words.replace(/^(?:av|en|ein|det er|var|er)\s+/u, '')
  return bare === '' ? '' : period === undefined ? bare : `${bare} (${period})`
}

const ABOUT: readonly (readonly [RegExp, string])[] = [
  [/^(?:om\s+lag|ca\.?|cirka|omtrent|omkring|rundt|nær(?:mere)?|nesten)\s+/iu, ''],
  [/^(?:i\s+overkant(?:\s+av)?|drøyt|godt\s+over|mer\s+enn|meir\s+enn|flere\s+enn)\s+/iu, 'over '],
  [/^(?:i\s+underkant(?:\s+av)?|knapt|mindre\s+enn|færre\s+enn)\s+/iu, 'under '],
  [/\s*(?:prosent|pst\.?|%)$/iu, ' %'],
]

/** A figure in one form: `om lag 14 prosent` and `14 %` say the same. */
export function comparedFigure(figure: string): string {
  return ABOUT.reduce((text, [pattern, form]) => text.replace(pattern, form), figure.trim())
    .replace(/\s+/gu, ' ')
    .toLowerCase()
}
