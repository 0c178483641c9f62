import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { originalsFolder } from '../originals.ts'

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url))

/** Facts of each digest, by short forms; and what it must not say, because no source does. */
const FACTS: Readonly<Record<string, { says: readonly RegExp[]; silent?: readonly RegExp[] }>> = {
  'meld-st-9-2023-2024': {
    says: [
      /1\. mars 2024/,
      /Ingvild Kjerkol/,
      /avløser Nasjonal helse- og sykehusplan 2020–2023/,
      /NOU 2023: 4/,
      /NOU 2023: 8/,
      /10\. april 2024/,
      /16\. april 2024/,
      /28\. mai 2024/,
      /sju hovedgrep\.\[/,
      /seks hovedgrep\.\[/,
    ],
    silent: [/Innst\./, /Meld\. St\. 23/],
  },
  hsak202600600: {
    says: [
      /Vår ref\.: HSAK202600600/,
      /Dato: 4\. februar 2026/,
      /innen 25\. mars 2026/,
      /behandles av Fagstyret/,
      /fra 2026 til 2035/,
      /Riksrevisjonen i 2021 og 2024/,
      /Medisinsk forening for nevrohabilitering/,
    ],
  },
  'horing-nhsp-2024': {
    says: [
      /innen 1\. april 2024/,
      /innen 10\. april 2024/,
      /muntlig høring 16\. april 2024/,
      /behandles av Sentralstyret/,
      /høsten 2022/,
      /10\. august 2022/,
      /3\. august 2022/,
    ],
    silent: [/HSAK/, /^- Dato:/m],
  },
  'sor-2026-habilitering': {
    says: [
      /ca\. 88 innspill/,
      /TB2026-19/,
      /habilitering \(2021\) og rehabilitering \(2023\)/,
      /31 746/,
      /i overkant av 24 000/,
      /BPA 0–5 år: 46,6 timer$/m,
      /BPA 16–17 år: 44,5 timer\/uke$/m,
      /\| 3 \| Psykisk utviklingshemming \| 14,42 \|/,
      /autismespekterforstyrrelser .*\(2025–2027\)/,
      /EIBI.*\(2026\)/,
    ],
  },
  'innst-329-s-2024-2025': {
    says: [/Innst\. 329 S \(2024–2025\)/, /^- I\. /m, /^- II\. .*2040/m, /Pasientfokus/],
    silent: [/103099/, /juni 2025/],
  },
  'innst-106-s-2021-2022': {
    says: [/18\. januar 2022/, /sak nr\. 4/, /Even Eriksen/, /Dokument 3:15 \(2020–2021\)/],
    silent: [/## Vedtak/],
  },
  'innst-221-s-2021-2022': {
    says: [/5\. april 2022/, /Meld\. St\. 38 \(2020–2021\)/, /nytte, ressurs og alvorlighet/],
  },
  'stortinget-sak-97708': { says: [/p=97708/, /bærekraft/, /ny undersøkelse/], silent: [/Innst\. \d/] },
  'stortinget-sak-103099': {
    says: [/p=103099/, /juni 2025/, /mot 2040/],
    silent: [/Innst\. \d/, /Vedtak nr/],
  },
  'kpmg-2020': { says: [/7\. desember 2020/, /16\. februar 2021/, /tilskuddsordning/, /nasjonal plan for/] },
  'opptrappingsplan-2017-2019': { says: [/Prop\. 1 S \(2016–2017\)/, /Meld\. St\. 26 \(2014–2015\)/] },
  'ntnu-pilot-havo-habu-2024': { says: [/9\. september 2024/, /Kathrin Nystad og Rannei Sæther/] },
  'hdir-habilitering-spesialisthelsetjenesten-2017-2021': {
    says: [/9 572/, /10 298/, /5 % vekst/, /7,6 % vekst/, /Riksrevisjonen i 2020/],
  },
  'hdir-barn-unge-habiliteringsbehov': { says: [/31 746/, /19 600/, /6 av 10/, /9 av 10/] },
  'hdir-voksne-utviklingshemming': { says: [/31 672/, /2019–2023/] },
  'nou-2023-4': { says: [/Helsepersonellkommisjonen/, /NOU 2023: 4/] },
  'nou-2023-8': { says: [/Sykehusutvalget/, /NOU 2023: 8/] },
  'meld-st-38-2020-2021': { says: [/1\. Nytte\n2\. Ressurs\n3\. Alvorlighet/] },
}

const KEYS = Object.keys(FACTS)

const catalogue = parse(readFileSync(join(CORPUS, 'sources.yaml'), 'utf8')) as {
  documents: { key: string; title: string; aliases?: string[] }[]
}

function digest(key: string): string {
  return readFileSync(join(CORPUS, `${key}.md`), 'utf8')
}

/** Lines below the heading, down to the next heading of the same or a higher level. */
function section(text: string, heading: string): string[] {
  const lines = text.split('\n')
  const first = lines.indexOf(heading)
  if (first < 0) throw new Error(`no heading "${heading}"`)
  const depth = heading.indexOf(' ')
  const rest = lines.slice(first + 1)
  const end = rest.findIndex(line => /^#+ /.test(line) && line.indexOf(' ') <= depth)
  return end < 0 ? rest : rest.slice(0, end)
}

function points(text: string, heading: string): string[] {
  return section(text, heading).filter(line => /^\s*(?:-|\d+\.) /.test(line))
}

/** Points and paragraphs for which neither a footnote nor a paragraph below a heading says where they are from. */
function unplaced(text: string): string[] {
  const open: { depth: number; noted: boolean }[] = []
  const bare: string[] = []
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('> ') || line.startsWith('[^')) continue
    const heading = /^(#+) /.exec(line)?.[1]
    if (heading) {
      while (open.some(({ depth }) => depth >= heading.length)) open.pop()
      open.push({ depth: heading.length, noted: false })
    } else if (/^\*(?:Sted: |Gjengitt av .+: ).+\*$/.test(line)) {
      const last = open.at(-1)
      if (last) last.noted = true
    } else if (!(/\[\^\w+\]$/.test(line) || open.some(({ noted }) => noted))) {
      bare.push(line)
    }
  }
  return bare
}

it('eighteen digests are looked at', () => {
  expect(KEYS).toHaveLength(18)
})

describe.each(KEYS)('the digest %s', key => {
  const text = digest(key)

  it('begins with its title and with the sources of its own words', () => {
    expect(text).toMatch(/^# .+\n\n> Sammendrag i egne ord\. Kilder: .+\n\n## /)
  })

  it('says of every point where it is from', () => {
    expect(text.split('\n').length).toBeGreaterThan(10)
    expect(unplaced(text)).toEqual([])
  })

  it('uses each footnote that it defines, and defines each that it uses', () => {
    const defined = [...text.matchAll(/^\[\^(\w+)\]: (?:Sted: |Gjengitt av .+: )./gm)].map(([, name]) => name)
    const used = [...text.matchAll(/\[\^(\w+)\](?!:)/g)].map(([, name]) => name)
    expect([...new Set(used)].sort()).toEqual(defined.sort())
  })

  it('names as tellers only works of the catalogue', () => {
    const works = new Set(catalogue.documents.map(work => work.key))
    const tellers = [...text.matchAll(/Gjengitt av `([^`]+)`/g)].map(([, teller]) => teller as string)
    expect(tellers.filter(teller => !works.has(teller) || teller === key)).toEqual([])
  })

  it('has a place in the catalogue', () => {
    expect(catalogue.documents.map(work => work.key)).toContain(key)
  })

  it('gives the facts, and only those', () => {
    for (const fact of FACTS[key]?.says ?? []) expect(text).toMatch(fact)
    for (const unknown of FACTS[key]?.silent ?? []) expect(text).not.toMatch(unknown)
  })
})

describe('the forms that families share', () => {
  it('six moves, five goals and three challenges are told of the national plan', () => {
    const text = digest('meld-st-9-2023-2024')
    expect(points(text, '## Hovedgrep').map(point => point.slice(0, 2))).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
      '5.',
      '6.',
    ])
    expect(points(text, '## Mål')).toHaveLength(5)
    expect(points(text, '## Utfordringer')).toHaveLength(3)
    expect(points(digest('horing-nhsp-2024'), '## Hovedgrep')).toHaveLength(6)
  })

  it('three questions are asked in 2026, of chapters 2, 3 and 4', () => {
    const asked = points(digest('hsak202600600'), '## Spørsmål')
    expect(asked.map(question => /\(kapittel (\d)\)$/.exec(question)?.[1])).toEqual(['2', '3', '4'])
  })

  it('every deadline of a consultation letter is a point with its date and whom it binds', () => {
    const deadlines = ['hsak202600600', 'horing-nhsp-2024'].flatMap(key => points(digest(key), '## Frister'))
    expect(deadlines).toHaveLength(3)
    for (const deadline of deadlines) expect(deadline).toMatch(/innen \d+\. (?:mars|april) 20\d\d\./)
    expect(deadlines.filter(deadline => deadline.startsWith('- Foreningsleddene'))).toHaveLength(2)
  })

  it('the slides have five focus areas, six goals, thirteen activities and four findings', () => {
    const text = digest('sor-2026-habilitering')
    const areas = section(text, '## Innsatsområder i handlingsplan for habilitering')
    expect(areas.filter(line => /^### [1-5]\. /.test(line))).toHaveLength(5)
    expect(areas.filter(line => /^[A-ZÆØÅ]/.test(line))).toHaveLength(6)
    const work = '## Pågående arbeid innenfor habilitering'
    expect(points(text, work)).toHaveLength(13)
    expect(points(text, work).filter(line => /\(20\d\d(?:–20\d\d)?\)$/.test(line))).toHaveLength(11)
    const audit =
      '## Riksrevisjonens undersøkelse av helse- og omsorgstjenester til barn med funksjonsnedsettelser'
    expect(points(text, audit)).toHaveLength(4)
    expect(points(text, '## Formål')).toHaveLength(5)
  })

  it('the slides give no period for the increases, nor for what follows the children of 2018–2022', () => {
    const figures = points(digest('sor-2026-habilitering'), '## Tall')
    expect(figures).toHaveLength(21)
    expect(figures.filter(figure => /\b20\d\d\b/.test(figure))).toHaveLength(2)
  })

  it('the slides rank ten diseases by cost', () => {
    const rows = digest('sor-2026-habilitering')
      .split('\n')
      .filter(line => /^\| \d/.test(line))
    expect(rows).toHaveLength(10)
  })
})

/** A run of this many characters of one point is a copy; names and titles may be longer. */
const COPY = 80

describe('own words', () => {
  const folder = originalsFolder()
  const plain = (text: string) =>
    text.normalize('NFC').replaceAll(/[–−]/g, '-').replaceAll(/\s+/g, ' ').toLowerCase()

  it.skipIf(!folder)('no digest copies a sentence of an original', () => {
    const names = readdirSync(folder as string).filter(name => name.endsWith('.txt'))
    expect(names.length).toBeGreaterThan(0)
    const originals = names.map(name => plain(readFileSync(join(folder as string, name), 'utf8')))
    const titles = catalogue.documents.flatMap(({ title, aliases = [] }) => [title, ...aliases]).map(plain)
    titles.sort((one, other) => other.length - one.length)
    const copies: string[] = []
    for (const key of KEYS) {
      for (const line of digest(key)
        .replaceAll(/<?https?:\S+/g, '¶')
        .split('\n')) {
        const text = titles.reduce((rest, title) => rest.replaceAll(title, '¶'), plain(line))
        for (let at = 0; at + COPY <= text.length; at++) {
          const run = text.slice(at, at + COPY)
          if (originals.some(original => original.includes(run))) copies.push(`${key}: ${run}`)
        }
      }
    }
    expect(copies).toEqual([])
  })
})
