import { NOT_BEFORE_MORE, NOT_WITHIN } from './characters.ts'
import type { Code } from './code.ts'
import { DASH, GAP } from './code-patterns.ts'

const NUMBER = `(?<a>\\d{1,3})(?:${GAP}${DASH}${GAP}(?<n>\\d{1,3}))?(?:\\s?(?<l>[a-h]))?${NOT_BEFORE_MORE}`
const SIGN = `(?<sign>§{1,2}|${NOT_WITHIN}paragraf(?:ene|ane|en)?)${GAP}`
const FIRST = new RegExp(`${SIGN}${NUMBER}`, 'giu')
/** What joins the numbers of a list, and then a number. */
const NEXT = new RegExp(`(?<joint>(?:,|${GAP}(?:og|eller|samt|til|jf\\.?))\\s${GAP}|,)${NUMBER}`, 'iuy')

/** Sections of acts; behind `§§` each of the list is one. */
export function findParagraphs(input: string): readonly Code[] {
  if (!input.includes('§') && !/paragraf/i.test(input)) return []
  const found: Code[] = []
  for (const first of input.matchAll(FIRST)) {
    let end = first.index + first[0].length
    found.push(code(first.groups!, first.index, end))
    if (!isList(first.groups!.sign!)) continue
    for (let next = nextAt(input, end); next; next = nextAt(input, end)) {
      const start = next.index + next.groups!.joint!.length
      end = next.index + next[0].length
      found.push(code(next.groups!, start, end))
    }
  }
  return found
}

function isList(sign: string): boolean {
  return sign === '§§' || /(?:ene|ane)$/i.test(sign)
}

function nextAt(input: string, at: number): RegExpExecArray | null {
  NEXT.lastIndex = at
  return NEXT.exec(input)
}

function code({ a, n, l }: Readonly<Record<string, string | undefined>>, start: number, end: number): Code {
  const number = n ? `${a}-${n}` : a
  const letter = l?.toLowerCase()
  return letter
    ? { text: `§ ${number} ${letter}`, forms: [`§${number}-${letter}`, `§${number}`], start, end }
    : { text: `§ ${number}`, forms: [`§${number}`], start, end }
}
