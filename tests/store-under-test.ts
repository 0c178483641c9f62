import { join } from 'node:path'

/** Where a suite that runs on both stores keeps its graph: a file in its folder. */
export async function storeUnderTest(folder: string): Promise<string> {
  return join(folder, 'graph.db')
}
