const SESSION = /-\d{4}-\d{4}$/
/** Keys number areas shorter than people do: `…/i4` is innsatsområde 4. */
const AREA = /^i(\d+)$/

/** What people may cite an entry by. Keys are made of it, in the same shape: `tb2025-22/a` is TB2025-22 a, `…/tiltak/3` is tiltak 3. */
export function ownCodes(key: string): readonly string[] {
  const segments = key.split('/')
  return segments.length === 1 ? [key] : [segments.slice(-2).join('-'), ...areaOf(segments.at(-1)!)]
}

/** What people may cite what lies around it by: its document, and the statements that it is a part of. */
export function codesAbove(key: string, document: string): readonly string[] {
  const segments = key.split('/')
  const above = segments.slice(1, -1)
  const parts = above.map((_, at) => segments.slice(0, at + 2).join('-'))
  return [...new Set([document, document.replace(SESSION, ''), segments[0]!, ...parts, ...areasAbove(key)])]
}

/** The areas that it is a part of, as people cite them, and itself by its place in one: `…/i2/tiltak/3` is tiltak 2.3. */
export function areasAbove(key: string): readonly string[] {
  const segments = key.split('/')
  const [around = '', kind, number] = segments.slice(-3)
  const area = AREA.exec(around)?.[1]
  return [
    ...segments.slice(1, -1).flatMap(areaOf),
    ...(area === undefined ? [] : [`${kind}-${area}.${number}`]),
  ]
}

function areaOf(segment: string): readonly string[] {
  const number = AREA.exec(segment)?.[1]
  return number === undefined ? [] : [`innsatsomrade-${number}`]
}
