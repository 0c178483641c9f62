import { parentPort, workerData } from 'node:worker_threads'
import { decide } from './decide.ts'
import { type DecisionOutcome, type DecisionTask, refusalOf } from './decide-apart.ts'

const { place, by, request } = workerData as DecisionTask

let outcome: DecisionOutcome
try {
  outcome = { decided: await decide(place, by, request) }
} catch (error) {
  const refused = refusalOf(error)
  // What nobody foresaw ends the thread, and is told to whoever started it.
  if (!refused) throw error
  outcome = { refused }
}
parentPort?.postMessage(outcome)
