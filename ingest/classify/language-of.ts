/** Words that one language has and the two others have not, or seldom. */
const MARKERS: Readonly<Record<'nb' | 'nn' | 'en', ReadonlySet<string>>> = {
  nb: new Set(
    'ikke fra en et de være hvordan hva hvor noen disse bare gjøre hvilke uten også selv ble mye sammen'.split(
      ' ',
    ),
  ),
  nn: new Set(
    'ikkje frå ein eit dei vere vera korleis kva kvar nokon nokre desse berre gjere gjera kvifor utan sjølv vart mykje saman eg noko vore difor medan vert meir fleire'.split(
      ' ',
    ),
  ),
  en: new Set('the of and to is are with by which that this their from be was has have its as an'.split(' ')),
}

/** Written language by its function words. A text with none of them is taken as bokmål. */
export function languageOf(text: string): 'nb' | 'nn' | 'en' {
  const counts = { nb: 0, nn: 0, en: 0 }
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (MARKERS.nb.has(word)) counts.nb += 1
    if (MARKERS.nn.has(word)) counts.nn += 1
    if (MARKERS.en.has(word)) counts.en += 1
  }
  if (counts.en > counts.nb && counts.en > counts.nn) return 'en'
  return counts.nn > counts.nb ? 'nn' : 'nb'
}
