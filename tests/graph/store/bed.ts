import { expect } from 'vitest'
import { GraphError, type GraphErrorCode } from '../../../graph/errors/graph-error.ts'
import type { NodeQuery, StoreReader, StoreWriter } from '../../../graph/store/store.ts'

/** An empty store to try, and how to open it again. */
export interface StoreBench {
  /** At most one at a time. */
  writer(): Promise<StoreWriter>
  reader(): Promise<StoreReader>
  destroy(): Promise<void>
}

/** What each test is given anew before it begins. */
export interface Bed {
  bench: StoreBench
  writer: StoreWriter
}

/** The code that a call is refused with; what is refused has a way out. */
export async function refusal(call: Promise<unknown>): Promise<GraphErrorCode> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof GraphError)) throw error ?? new Error('nothing was refused')
  expect(error.wayOut).not.toBe('')
  return error.code
}

export async function keysOf({ writer }: Bed, query: Partial<NodeQuery>): Promise<string[]> {
  const { nodes } = await writer.list({ labels: [], limit: 100, ...query })
  return nodes.map(({ key }) => key)
}
