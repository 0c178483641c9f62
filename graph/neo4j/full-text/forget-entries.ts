import type { Run } from '../connection.ts'

const FORGET = `
  MATCH (e:SporbarEntry) WHERE e.key IN $keys
  WITH e, e.version AS version
  DELETE e
  RETURN DISTINCT version AS row
`
const FORGET_NAMES = 'MATCH (n:SporbarName) WHERE n.id IN $keys DELETE n'

/** Takes out the entries and names of these keys. Gives the versions that they were in. */
export async function forgetEntries(run: Run, keys: readonly string[]): Promise<readonly string[]> {
  await run(FORGET_NAMES, { keys })
  return run<string>(FORGET, { keys })
}
