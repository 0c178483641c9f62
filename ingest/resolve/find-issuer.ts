import { findNames, type NameIndex } from './find-names.ts'
import type { Range } from './mention.ts'

/** Who issued a document, as its describing words tell; the range runs over the words that tell it. */
export interface Issuer extends Range {
  readonly name: string
}

/** Between "Riksrevisjonens" and "rapport": what of the report is meant, and words that only qualify. */
const BRIDGE =
  /^\s+(?:(?:funn(?:ene)?|anbefaling(?:er|ene)|konklusjon(?:er|ene)|kritikk(?:en)?|merknad(?:er|ene)|i|fra|og|sin|sine|sitt|egen|egne|nye?|ny|siste|seneste|tidligere|årlige|forrige|første|andre|to|tre|fire|stor|store|omfattende|forvaltnings|(?:19|20)\d{2})\s+)*$/iu
/** Nynorsk: "Riksrevisjonen sin rapport". */
const POSSESSIVE = /^\s+(?:sin|si|sitt|sine)\s+(?:nye?|siste|tidlegare|tidligere)?\s*$/iu
const BEHIND =
  /^\s+(?:(?:som\s+er\s+)?(?:utarbeidet|utgitt|laget|skrevet|gitt)\s+)?(?:fra|frå|av|sendt av)\s+/iu
/** `Tildelingsbrev til Helsedirektoratet fra …`: the addressee stands between. */
const TO = /^\s+til\s+/iu
/** A name that nobody listed: a capital, perhaps two nouns that share their end, and a genitive. */
const UNLISTED = /(?:\p{Lu}[\p{L}\d]*-(?:\s*,\s*\p{L}+-)*\s+og\s+\p{L}+|\p{Lu}[\p{L}\d]{2,})s(?=\s)/gu

/** "har fra Helsedirektoratet mottatt høring", "komiteen har kalt inn til muntlig høring". */
const SENT =
  /^\s+(?:har\s+|ble\s+)?(?:mottatt|fått|sendt(?:\s+(?:ut|på))?|kalt\s+inn\s+til|innkalt\s+til|invitert\s+til|inviterer\s+til)\s+(?:en\s+|ei\s+|åpen\s+|muntlig\s+|skriftlig\s+|ny\s+)*$/iu

/** The same before "sin". */
const OWNER = /\p{Lu}[\p{L}\d]{2,}(?:\s+i\s+\p{Lu}\p{L}+)?(?=\s+(?:sin|si|sitt|sine)\s)/gu

/** Characters on either side in which a name and what may stand between are looked for: a paragraph may be as long as a document. */
const NEAR = 300

export function findIssuer(text: string, noun: Range, organisations: NameIndex): Issuer | undefined {
  const from = Math.max(0, noun.start - NEAR)
  const near = text.slice(from, noun.end + NEAR)
  const there = { start: noun.start - from, end: noun.end - from }
  const found =
    before(near, there, organisations) ??
    behind(near, there, organisations) ??
    sender(near, there, organisations)
  return found && { ...found, start: found.start + from, end: found.end + from }
}

function sender(text: string, noun: Range, organisations: NameIndex): Issuer | undefined {
  const last = findNames(text.slice(0, noun.start), organisations).at(-1)
  if (!last || !SENT.test(text.slice(last.end, noun.start))) return undefined
  return { ...noun, name: text.slice(last.start, last.end) }
}

function before(text: string, noun: Range, organisations: NameIndex): Issuer | undefined {
  const listed = findNames(text.slice(0, noun.start), organisations).map(({ start, end }) => ({ start, end }))
  const unlisted = [...text.slice(0, noun.start).matchAll(UNLISTED)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
  const owners = [...text.slice(0, noun.start).matchAll(OWNER)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
  const fitting = [...listed, ...unlisted, ...owners].filter(({ start, end }) => {
    const between = text.slice(end, noun.start)
    return (isGenitive(text.slice(start, end)) && BRIDGE.test(between)) || POSSESSIVE.test(between)
  })
  const [longest] = fitting.sort((a, b) => a.start - b.start)
  if (!longest) return undefined
  const name = text.slice(longest.start, longest.end)
  const owns = POSSESSIVE.test(text.slice(longest.end, noun.start))
  return { ...longest, name: owns ? name : withoutGenitive(name) }
}

function behind(text: string, noun: Range, organisations: NameIndex): Issuer | undefined {
  let at = noun.end
  const to = TO.exec(text.slice(at))
  if (to) {
    const addressee = nameAt(text, at + to[0].length, organisations)
    if (!addressee) return undefined
    at = addressee.end
  }
  const lead = BEHIND.exec(text.slice(at))
  const name = lead ? nameAt(text, at + lead[0].length, organisations) : undefined
  // "undersøkelse av kommunenes arbeid": what belongs to them is looked into.
  if (name && isGenitive(text.slice(name.start, name.end)) && /^\s+\p{Ll}/u.test(text.slice(name.end)))
    return undefined
  return name && { start: noun.start, end: name.end, name: text.slice(name.start, name.end) }
}

function nameAt(text: string, from: number, organisations: NameIndex): Range | undefined {
  const [found] = findNames(text.slice(from), organisations)
  return found?.start === 0 ? { start: from, end: from + found.end } : undefined
}

function isGenitive(name: string): boolean {
  return /s$/.test(name)
}

function withoutGenitive(name: string): string {
  return name.replace(/s$/, '')
}
