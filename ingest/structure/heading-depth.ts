import type { Draft } from './draft.ts'

const TITLE_WORDS =
  /(?:handlingsplan|tildelingsbrev|rapport|høring|strategi|undersøkelse|oppdrag|evaluering|veileder|melding|plan|proposisjon|innstilling|presentasjon)/i

/** Gives the headings of a plain text their depths, from how they stand to each other. */
export function depthOfHeadings(found: readonly Draft[]): Draft[] {
  const drafts = withoutIdle(found)
  const body = drafts.filter(draft => draft.type !== 'furniture')
  const times = new Map<string, number>()
  for (const draft of body)
    if (draft.type === 'heading') times.set(key(draft), (times.get(key(draft)) ?? 0) + 1)
  const repeated = (draft: Draft) => (times.get(key(draft)) ?? 0) > 1
  const headings = body.filter(draft => draft.type === 'heading')
  const pageChapters = headings.filter(h => h.pageStart && !repeated(h)).length >= 2
  const lists = listsByAnnouncer(body)

  const depths = new Map<Draft, number>()
  const first = headings[0]
  let last = 1
  let chapter = 2
  let group: number | undefined
  let underList: Draft | undefined
  body.forEach((draft, i) => {
    if (draft.type !== 'heading') return
    const next = body[i + 1]
    const stacked = next?.type === 'heading'
    let depth: number
    if (draft === first && !pageChapters && isDocumentTitle(draft)) depth = 1
    else if (draft.number) depth = 1 + draft.number.split('.').length
    else if (lists.has(draft)) {
      depth = 2
      underList = draft
      group = undefined
    } else if (repeated(draft)) depth = (group ?? chapter) + 1
    else if (stacked && next && repeated(next)) {
      depth = underList ? 3 : 2
      group = depth
    } else if ((pageChapters && draft.pageStart) || (stacked && !group) || (stacked && underList)) {
      depth = 2
      group = undefined
      underList = undefined
    } else depth = (group ?? chapter) + 1
    if (depth === 2) chapter = 2
    // No level is skipped on the way down.
    last = Math.min(depth, last + 1)
    depths.set(draft, last)
  })
  return drafts.map(draft => (draft.type === 'heading' ? { ...draft, depth: depths.get(draft) ?? 2 } : draft))
}

/** Headings whose section ends in a list of headings that follow. */
function listsByAnnouncer(body: readonly Draft[]): Set<Draft> {
  const titles = new Set(body.filter(d => d.type === 'heading').map(key))
  const found = new Set<Draft>()
  let last: Draft | undefined
  for (const draft of body) {
    if (draft.type === 'heading') last = draft
    else if (draft.type === 'item' && last && titles.has(key(draft))) found.add(last)
  }
  return found
}

function key(draft: Draft): string {
  return draft.reading.text.toLowerCase().replace(/\s+/g, ' ')
}

/** A heading has something below it: prose, a list, a table, or one or two headings that have. Others are lines of a letterhead or a signature. */
function withoutIdle(drafts: readonly Draft[]): Draft[] {
  const result = [...drafts]
  const body = drafts.map((draft, i) => ({ draft, i })).filter(({ draft }) => draft.type !== 'furniture')
  let run = 0
  for (let at = body.length - 1; at >= 0; at--) {
    const { draft, i } = body[at]!
    if (draft.type !== 'heading') {
      run =
        draft.type === 'paragraph' && !draft.label && !isProse(draft.reading.text)
          ? Number.POSITIVE_INFINITY
          : 0
      continue
    }
    run++
    if (run > 3) result[i] = { ...draft, type: 'paragraph' }
  }
  return result
}

function isDocumentTitle(draft: Draft): boolean {
  return draft.number === undefined && TITLE_WORDS.test(draft.reading.text)
}

function isProse(text: string): boolean {
  return /[.!?:;][)"”»]*$/.test(text) || text.length > 100 || /\s(?:skal|vil|må|bør|kan|å)$/.test(text)
}
