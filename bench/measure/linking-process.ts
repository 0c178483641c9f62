import { measureLinking } from './measure-linking.ts'

// A process of its own for each size, as for size-process.ts.
const figures = await measureLinking(Number(process.argv[2]))
process.send?.(figures)
process.disconnect?.()
