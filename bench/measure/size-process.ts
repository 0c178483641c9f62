import { measureSize } from './measure-size.ts'

// A process of its own for each size, so that peak memory and the heap are that size's alone.
const [size, queries] = process.argv.slice(2).map(Number)
const figures = await measureSize(size!, queries!)
process.send?.(figures)
process.disconnect?.()
