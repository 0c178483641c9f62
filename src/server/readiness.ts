import { GraphError } from '../../graph/errors/graph-error.ts'
import type { StoreReader } from '../../graph/store/store.ts'

/** 200 when the store can be read, 503 with the reason when not. `/health` only says that the process is up. */
export async function readiness(reader: StoreReader): Promise<Response> {
  try {
    const { revision, linked, asOf } = await reader.status()
    return Response.json(
      { ready: true, revision, linked, asOf },
      { headers: { 'cache-control': 'no-store' } },
    )
  } catch (error) {
    const code = error instanceof GraphError ? error.code : 'INTERNAL'
    return Response.json({ ready: false, code }, { status: 503, headers: { 'cache-control': 'no-store' } })
  }
}
