import type { Reason } from './derived-link.ts'
import type { Likeness, Profile } from './likeness.ts'

/** What two texts share, as reasons: concepts, and words where the vocabulary knows nothing. `who` begins the sentence. */
export function likenessReasons(
  likeness: Likeness,
  from: Profile,
  to: Profile,
  who: string,
): readonly Reason[] {
  const concepts = likeness.concepts(from, to)
  const words = likeness.stems(from, to)
  const names = [...new Set(concepts.shared.slice(0, 3).map(shared => shared.to))].join(', ')
  return [
    {
      name: 'concepts',
      value: Math.max(concepts.value, words.value),
      text:
        names === ''
          ? `${who} har ord til felles: ${words.shared.slice(0, 3).join(', ')}.`
          : `${who} handler begge om ${names}.`,
    },
    {
      name: 'words',
      value: Math.sqrt(words.value),
      text: `Felles ord: ${words.shared.slice(0, 4).join(', ')}.`,
    },
  ]
}
