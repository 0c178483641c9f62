import type { Neo4jServer } from '../neo4j-server/start-neo4j.ts'

/** One size of the same graph in both stores. */
export interface BenchStores {
  /** Times the bundled corpus. */
  readonly size: number
  /** Folder of the documents, for what takes them in. */
  readonly corpus: string
  /** The embedded store's file. */
  readonly file: string
  readonly server: Neo4jServer
  /** Folder of the server's data. */
  readonly home: string
  /** Few repetitions: that all of it runs. */
  readonly quick: boolean
}

/** One row: what was measured in both stores, in the same run. */
export interface Figure {
  readonly name: string
  readonly embedded: number
  readonly server: number
  /** Decimals that mean something. Default 0. */
  readonly decimals?: number
  /** Whether its growth with the size is worth telling. Default false. */
  readonly grows?: boolean
}

/** A part of the benchmark. It finds the stores filled, and leaves them as they were. */
export type Part = (stores: BenchStores) => Promise<readonly Figure[]>

/** Makes figures of what was measured of both stores in the same way. */
export function beside<T>(embedded: T, server: T) {
  return (name: string, of: (measured: T) => number, decimals: number): Figure => ({
    name,
    embedded: of(embedded),
    server: of(server),
    decimals,
    grows: true,
  })
}
