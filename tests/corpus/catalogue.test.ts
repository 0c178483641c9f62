import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isKey } from '../../graph/model/key.ts'
import { readCatalogue } from '../../ingest/read/read-catalogue.ts'
import { originalsFolder } from '../originals.ts'

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url))
const text = (file: string) => readFileSync(join(CORPUS, file), 'utf8')
const { catalogue, messages } = readCatalogue(text('sources.yaml'))
const { works, organisations } = catalogue
const files = works.flatMap(({ file }) => file ?? [])

/** Those that occur more than once. */
function repeated(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, at) => words.indexOf(word) !== at))].sort()
}

describe('the catalogue', () => {
  it('is read without a message', () => {
    expect(messages).toEqual([])
    expect(works).toHaveLength(43)
    expect(organisations).toHaveLength(43)
  })

  it('has keys that are keys, each once', () => {
    const keys = [...works, ...organisations].map(({ key }) => key)
    expect(keys.filter(key => !isKey(key))).toEqual([])
    expect(repeated(keys)).toEqual([])
    expect(organisations.filter(({ key }) => !key.startsWith('organisasjon/'))).toEqual([])
  })

  it('lists every digest and names only files that are there', () => {
    expect(files.length).toBeGreaterThan(20)
    const there = readdirSync(CORPUS).filter(name => name.endsWith('.md'))
    expect([...files].sort()).toEqual(there.sort())
  })

  it('names a digest after the key of its work', () => {
    for (const { key, file } of works) if (file) expect(file).toBe(`${key}.md`)
  })

  it('gives a name to two works only where documents do so themselves', () => {
    const names = works.flatMap(({ title, aliases = [] }) => [...new Set([title, ...aliases])])
    expect(repeated(names.map(name => name.toLowerCase()))).toEqual([
      'nasjonal helse- og sykehusplan',
      'nhsp',
    ])
    expect(names.filter(name => /^Meld\. St\. \d+$/.test(name))).toEqual([])
  })

  it('gives an identifier, an address and a name of an organisation once', () => {
    expect(repeated(works.flatMap(({ identifier }) => identifier ?? []))).toEqual([])
    expect(repeated(works.flatMap(({ urls = [] }) => urls))).toEqual([])
    expect(repeated(organisations.flatMap(({ name, aliases }) => [name, ...aliases]))).toEqual([])
  })

  it('knows every issuer and addressee as an organisation', () => {
    const known = new Set(organisations.map(({ name }) => name))
    const bodies = works.flatMap(({ issuer, addressee }) => [issuer, addressee].flatMap(body => body ?? []))
    expect(bodies.length).toBeGreaterThan(20)
    expect(bodies.filter(body => !known.has(body))).toEqual([])
  })
})

describe.each(files)('the digest %s', file => {
  it('begins with its title and with where its words are from', () => {
    expect(text(file)).toMatch(/^# .+\n\n> Sammendrag i egne ord\. Kilder: \S.+\n\n## /)
  })

  it('names as tellers only works of the catalogue', () => {
    const keys = new Set(works.map(({ key }) => key))
    const tellers = [...text(file).matchAll(/Gjengitt av `([^`]+)`/g)].map(([, teller]) => teller as string)
    expect(tellers.filter(teller => !keys.has(teller))).toEqual([])
  })

  it('uses each footnote that it defines, and defines each that it uses', () => {
    const defined = [...text(file).matchAll(/^\[\^(\w+)\]: (?:Sted|Gjengitt av)/gm)].map(([, name]) => name)
    const used = [...text(file).matchAll(/\[\^(\w+)\](?!:)/g)].map(([, name]) => name)
    expect([...new Set(used)].sort()).toEqual(defined.sort())
  })
})

/** The parts of a digest below headings that the pattern fits, one per heading. */
function parts(file: string, heading: RegExp): string[] {
  return text(file)
    .split(/^(?=#+ )/m)
    .filter(part => heading.test(part))
}

function count(part: string, point: RegExp): number {
  return part.split('\n').filter(line => point.test(line)).length
}

describe('the plan for rehabilitation', () => {
  const plan = 'hp-rehabilitering-2026-2035.md'

  it('has five focus areas, each with challenges, goals and measures', () => {
    expect(parts(plan, /^## Innsatsområde \d: /)).toHaveLength(5)
    expect(parts(plan, /^### Utfordringsbilde/).map(part => count(part, /^- /))).toEqual([7, 9, 6, 6, 3])
    expect(parts(plan, /^### Mål frem mot 2035/).map(part => count(part, /^- Mål/))).toEqual([5, 3, 2, 2, 1])
    const measures = parts(plan, /^### Nasjonale tiltak/)
    expect(measures.map(part => count(part, /^- \p{Ll}/u))).toEqual([4, 7, 3, 6, 5])
    for (const part of measures) expect(part).toContain('\nHelsedirektoratet\n')
  })

  it('numbers every goal as the plan does: all but the last', () => {
    const goals = text(plan).match(/^- Mål.*?:/gm)
    expect(goals).toHaveLength(18)
    expect(goals?.filter(goal => goal === '- Mål:')).toHaveLength(1)
    expect(parts(plan, /^### Overordnede nasjonale mål/).map(part => count(part, /^- Mål [1-5]:/))).toEqual([
      5,
    ])
  })

  it('tells eight roles, two principles and five duties to report', () => {
    expect(parts(plan, /^### Avklaring av roller/).map(part => count(part, /^- /))).toEqual([8])
    expect(parts(plan, /^## Gjennomgående prinsipper/).map(part => count(part, /^- /))).toEqual([2])
    expect(parts(plan, /^### Rapportering/).map(part => count(part, /^- /))).toEqual([5])
  })

  it('names the audit where a challenge rests on it', () => {
    const challenges = parts(plan, /^### Utfordringsbilde/)
    expect(challenges.map(part => count(part, /Dokument 3:12 \(2023–2024\)/))).toEqual([0, 2, 0, 1, 0])
  })

  it('names the documents that the plan names', () => {
    for (const name of [
      'tildelingsbrevet til Helsedirektoratet for 2025',
      'Meld. St. 9 (2023–2024)',
      'Meld. St. 38 (2020–2021)',
      'NOU 2023: 4',
      'KPMGs evaluering fra 2020',
      'Helsepersonellplan 2040',
      'p=103099',
    ])
      expect(text(plan)).toContain(name)
  })
})

describe('the assignments', () => {
  it('TB2025-22 has items a to d, and nine requirements to each plan', () => {
    const items = parts('tildelingsbrev-hdir-2025.md', /^### [a-z]\. /)
    expect(items.map(part => part[4])).toEqual(['a', 'b', 'c', 'd'])
    expect(items.map(part => count(part, /^[1-9]\. /))).toEqual([9, 0, 0, 9])
    expect(items[2]).toMatch(/^Vilkår: .* avhenger av rapportering/m)
    expect(text('tildelingsbrev-hdir-2025.md')).toMatch(/^Frist: /m)
    expect(text('tildelingsbrev-hdir-2025.md')).toContain('oppdrag 38')
  })

  it('TB2026-19 is told at second hand, without a deadline of its own', () => {
    const [assignment] = parts('tildelingsbrev-hdir-2026.md', /^## Oppdrag TB2026-19/)
    expect(assignment).toMatch(/^\*Gjengitt av `sor-2026-habilitering`: /m)
    expect(count(assignment ?? '', /^\d\. /)).toBe(4)
    expect(text('tildelingsbrev-hdir-2026.md')).not.toMatch(/^Frist:/m)
  })
})

describe('the audits', () => {
  const labels = (file: string, word: string) =>
    [...text(file).matchAll(new RegExp(`^#+ ${word} ([\\d.]+): `, 'gm'))].map(([, number]) => number)

  it('2024: twelve findings and six recommendations, the last of them unknown', () => {
    const audit = 'dok-3-12-2023-2024.md'
    const below = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7']
    expect(labels(audit, 'Funn')).toEqual(['1', ...below, '2', '3', '4', '4.1'])
    expect(labels(audit, 'Anbefaling')).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(text(audit)).toMatch(/^### Anbefaling 6: Ikke kjent i sin helhet$/m)
  })

  it('2024: what only others tell says who', () => {
    const told = parts('dok-3-12-2023-2024.md', /^#### Funn/).map(
      part => /^\*Gjengitt av ([^:]+):/m.exec(part)?.[1],
    )
    const plan = '`hp-rehabilitering-2026-2035`'
    expect(told).toEqual([undefined, undefined, 'LHL', undefined, undefined, plan, plan, undefined])
  })

  it('2024: the share with all statutory competence is given twice, each time with who says so', () => {
    const shares = text('dok-3-12-2023-2024.md').match(/^- Andel .* all lovpålagt kompetanse: .*$/gm)
    expect(shares).toHaveLength(2)
    for (const share of shares ?? []) expect(share).toMatch(/\[\^\w+\]$/)
  })

  it('2021: three ratings, four findings and four recommendations, the last of them unknown', () => {
    const audit = 'dok-3-15-2020-2021.md'
    expect(text(audit).match(/^- Vurdering: .*$/gm)).toEqual([
      '- Vurdering: alvorlig',
      '- Vurdering: alvorlig',
      '- Vurdering: kritikkverdig',
    ])
    expect(labels(audit, 'Funn')).toEqual(['1', '2', '3', '4'])
    expect(labels(audit, 'Anbefaling')).toEqual(['1', '2', '3', '4'])
    expect(parts(audit, /^### Anbefaling 3/).map(part => count(part, /^- \([a-d]\) /))).toEqual([4])
  })

  it('a rating stands with its scale, and the two scales differ', () => {
    const scale = (file: string) => /^- Skala: ([^(]+) \(/m.exec(text(file))?.[1]?.split(', ')
    expect(scale('dok-3-12-2023-2024.md')).toEqual([
      'sterkt kritikkverdig',
      'kritikkverdig',
      'ikke tilfredsstillende',
    ])
    expect(scale('dok-3-15-2020-2021.md')).toEqual([
      'svært alvorlig',
      'alvorlig',
      'sterkt kritikkverdig',
      'kritikkverdig',
    ])
  })
})

/** A run of this many characters of one point is a copy, unless it is a name or an address. */
const COPY = 80

describe('own words', () => {
  const folder = originalsFolder()
  const plain = (words: string) =>
    words.normalize('NFC').replaceAll(/[–−]/g, '-').replaceAll(/\s+/g, ' ').toLowerCase()
  const titles = works.flatMap(({ title, aliases = [] }) => [title, ...aliases]).map(plain)
  titles.sort((one, other) => other.length - one.length)

  it.skipIf(!folder)('no point of a digest shares a run of 80 characters with an original', () => {
    const names = readdirSync(folder as string).filter(name => name.endsWith('.txt'))
    expect(names.length).toBeGreaterThan(0)
    const originals = names.map(name => plain(readFileSync(join(folder as string, name), 'utf8')))
    const copies = files.flatMap(file =>
      text(file)
        .replaceAll(/<?https?:\S+|[*_`#>]/g, '¶')
        .split('\n')
        .map(line => titles.reduce((rest, title) => rest.replaceAll(title, '¶'), plain(line)))
        .flatMap(line => [...line].map((_, at) => line.slice(at, at + COPY)))
        .filter(run => run.length === COPY && originals.some(original => original.includes(run)))
        .map(run => `${file}: ${run}`),
    )
    expect(copies).toEqual([])
  })
})
