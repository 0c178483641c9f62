import { stemmer } from '@orama/stemmers/norwegian'

/** Snowball's Norwegian stem of one lower-case word: `tjenestene` becomes `tjenest`. */
export function stem(word: string): string {
  // Short words are names and abbreviations more often than inflected forms.
  return word.length <= 3 ? word : stemmer(word)
}
