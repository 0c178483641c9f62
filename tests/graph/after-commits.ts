import type { StoreWriter } from '../../graph/store/store.ts'
import type { StoreBench } from './store/bed.ts'

/** The bench, with something done to what is stored after each commit, behind the store's back. */
export function afterCommits<Bench extends StoreBench>(bench: Bench, work: () => unknown): Bench {
  return { ...bench, writer: async () => wrapped(await bench.writer(), work) }
}

function wrapped(writer: StoreWriter, work: () => unknown): StoreWriter {
  return new Proxy(writer, {
    get(target, name: keyof StoreWriter) {
      if (name !== 'commit') return target[name]
      return async (...change: Parameters<StoreWriter['commit']>) => {
        const result = await target.commit(...change)
        await work()
        return result
      }
    },
  })
}
