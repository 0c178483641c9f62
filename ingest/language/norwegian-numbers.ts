/** A group is parted by a space of any width, or by a full stop; a decimal by a comma or a full stop. */
export const NUMBER = String.raw`(?<![\d.,:§–−-])\d{1,3}(?:\s\d{3})+(?:,\d+)?(?!\d)|(?<![\d.,:§])\d+(?:[.,]\d+)?(?![\d])`

const WORDS: ReadonlyMap<string, number> = new Map(
  'null,én|en|ein|ett|eitt,to,tre,fire,fem,seks,sju|syv,åtte,ni,ti,elleve,tolv'
    .split(',')
    .flatMap((forms, value) => forms.split('|').map(form => [form, value] as const)),
)
export const NUMBER_WORD = `(?:${[...WORDS.keys()].filter(word => word !== 'null').join('|')})`

/** `31 746` is 31746, `18,5` and `18.5` are 18.5, `12.500` is 12500, `seks` is 6. Undefined for anything else. */
export function numberOf(written: string): number | undefined {
  const plain = written.replace(/\s/g, '').toLowerCase()
  const word = WORDS.get(plain)
  if (word !== undefined) return word
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) return Number(plain.replace(/\./g, '').replace(',', '.'))
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined
}

/** Years are numbers without a group, and never count anything. */
export function isYear(written: string): boolean {
  return /^(?:19|20)\d{2}$/.test(written)
}
