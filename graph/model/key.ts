const FOLDED: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ä: 'a',
  ö: 'o',
  ü: 'u',
  é: 'e',
  ß: 'ss',
}

/** Words to one ASCII segment of a key: `Bærekraft og likeverd` becomes `baerekraft-og-likeverd`. */
export function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[æøåäöüéß]/g, letter => FOLDED[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
}

const KEY = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/

export function isKey(value: string): boolean {
  return KEY.test(value)
}

/**
 * Sorts keys as people read them: `tiltak/2` before `tiltak/10`.
 *
 * The value is also the keyset cursor of every list, so it may never depend on
 * anything but the key.
 */
export function sortKey(key: string): string {
  return key.replace(/\d+/g, digits => digits.padStart(6, '0'))
}
