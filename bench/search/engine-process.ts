import type { Collection } from './collection.ts'
import { engines } from './engines.ts'
import { type MeasurePlan, measureEngine } from './measure-engine.ts'
import type { Neo4jPlace } from './neo4j-place.ts'

export interface EngineTask {
  /** Name of the engine. */
  readonly engine: string
  readonly collection: Collection
  readonly folder: string
  readonly plan: MeasurePlan
  readonly neo4j?: Neo4jPlace
}

// A process of its own for each engine and collection, so that memory is that index's alone.
const task = JSON.parse(process.argv[2]!) as EngineTask
const engine = engines(task.neo4j).find(({ name }) => name === task.engine)
if (!engine) throw new Error(`No engine is called '${task.engine}'.`)
process.send?.(await measureEngine(engine, task.collection, task.folder, task.plan))
process.disconnect?.()
