/** Numbers in their order, those that follow each other as one run: `1.1–1.4, 2.1, 2.3–2.6`. */
export function numberRuns(numbers: readonly string[]): string {
  const runs: { first: string; last: string }[] = []
  for (const number of new Set(numbers)) {
    const run = runs.at(-1)
    if (run && isNext(run.last, number)) run.last = number
    else runs.push({ first: number, last: number })
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ')
}

function isNext(one: string, other: string): boolean {
  const [, head, last] = /^(.*?)(\d+)$/.exec(one) ?? []
  return last !== undefined && other === `${head}${Number(last) + 1}`
}
